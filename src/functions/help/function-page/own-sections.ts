import {
  baseSpreads,
  indifferenceRanges,
  type IndifferenceVariable,
  quantities,
  spreadSources,
} from "../../../economics/index.js";
import { asics } from "../../../sites/machines/asic-spec.js";
import type { Entry } from "../../catalogue/entry.js";
import { caseSections } from "./case-sections.js";
import { html, type Html } from "../html.js";
import { outsideLink, section, wideTable } from "../page-frame.js";
import { shownNumber } from "../shown-number.js";

/** What the page of one function says beyond what every page says, by what it computes. */
export const ownSections = ({ core }: Entry): readonly Html[] => sections[core]?.() ?? [];

const seeThreePaths = (): Html =>
  section(
    "ranges",
    "Sites, assumptions and model",
    html`<p>
      As in THREEPATHS: <a href="THREEPATHS.html#sites">the range of sites</a>,
      <a href="THREEPATHS.html#assumptions">the range of assumptions</a>, <a href="THREEPATHS.html#model">the model</a>.
    </p>`,
  );

const variablesSection = (): Html =>
  section(
    "variables",
    "Variables",
    wideTable(
      "Variables and where a crossing is looked for",
      ["Variable", "Searched from", "to"],
      (Object.keys(indifferenceRanges) as IndifferenceVariable[]).map((name) => [
        html`<code>${name}</code>`,
        html`${shownNumber(indifferenceRanges[name][0])}`,
        html`${shownNumber(indifferenceRanges[name][1])} ${quantities[name].spokenUnit}`,
      ]),
    ),
  );

const spreadsSection = (): Html =>
  section(
    "spreads",
    "How widely prices are spread",
    html`<p>Standard deviation of the logarithm of each price.</p>
      <dl class="model">
        ${(Object.keys(baseSpreads) as (keyof typeof baseSpreads)[]).map(
          (name) =>
            html`<div>
              <dt>${quantities[name].label}: ${baseSpreads[name]}</dt>
              <dd>${withLink(spreadSources[name])}</dd>
            </div> `,
        )}
      </dl>`,
  );

/** Words whose source, after a dot in the middle, may be an address. */
function withLink(text: string): Html {
  const [words = "", source = ""] = text.split(" · ");
  return /^https:/.test(source) ? outsideLink(words, source) : html`${text}`;
}

const machinesSection = (): Html =>
  section(
    "machines",
    `The ${asics.length} machines`,
    wideTable(
      "Machines",
      ["Model", "TH/s", "W", "J/TH", "Release"],
      asics.map((asic) => [
        html`${asic.model}`,
        html`${asic.terahashPerSecond}`,
        html`${shownNumber(asic.watts)}`,
        html`${asic.joulesPerTerahash}`,
        html`${asic.released ?? "\u2013"}`,
      ]),
    ),
  );

const sections: { readonly [Core in Entry["core"]]?: () => readonly Html[] } = {
  threePathsTable: caseSections,
  indifferenceOfSite: () => [variablesSection(), seeThreePaths()],
  pathOddsTable: () => [spreadsSection(), seeThreePaths()],
  asicSpecOf: () => [machinesSection()],
};
