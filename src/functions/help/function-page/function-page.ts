import { entryText, type Entry } from "../../catalogue/catalogue.js";
import type { Evaluate } from "../evaluate.js";
import { exampleSection, publishedSection } from "./example-section.js";
import { breakable, html, nothing, type Html } from "../html.js";
import { ownSections } from "./own-sections.js";
import { formulaText, outsideLink, pageFrame, section } from "../page-frame.js";
import { parametersSection } from "./parameters-section.js";
import { refusedCalls } from "./refused-calls.js";
import { relatedTo } from "./related.js";

/** The help page of one function: everything from its catalogue entry, the dictionary, and the function itself. */
export function functionPage(entry: Entry, evaluate: Evaluate): string {
  const { id, category, formula, note } = entry;
  const body = html`<nav aria-label="Help">
      <a href="index.html">All functions</a> <span class="quiet">· ${category}</span>
    </nav>
    <main>
      <h1>${id}</h1>
      <p class="lede">${entryText(entry)}</p>
      <p class="signature"><code>${signature(entry)}</code></p>
      ${parametersSection(entry)}
      ${section(
        "formula",
        "Formula",
        html`<p class="math">${breakable(formula)}</p>
          ${note === undefined ? nothing : html` <p>${note}</p>`}`,
      )}
      ${exampleSection(entry, evaluate)} ${publishedSection(entry, evaluate)} ${refusedSection(entry, evaluate)}
      ${ownSections(entry)} ${sourceSection(entry)} ${relatedSection(entry)}
    </main>`;
  return pageFrame(`${id} · Three Paths help`, body);
}

/** As Excel shows it: optional parameters in brackets. */
function signature({ id, parameters }: Entry): Html {
  const names = parameters.map(({ name, standard }) => (standard === undefined ? name : `[${name}]`));
  return html`=${id}(${names.map((name, i) => html`${breakable(name)}${i < names.length - 1 ? ", " : ""}`)})`;
}

function refusedSection(entry: Entry, evaluate: Evaluate): Html {
  const calls = refusedCalls(entry, evaluate);
  if (!calls.length) return nothing;
  const items = calls.map(
    ({ formula, error, message }) =>
      html`<li>
        ${formulaText(formula)}
        <p><b class="error">${error}</b> <span class="sentence">${message}</span></p>
      </li> `,
  );
  return section(
    "refuses",
    "What it refuses",
    html`<p>Excel shows the error in the cell and the sentence beside it.</p>
      <ul class="refused">
        ${items}
      </ul>`,
  );
}

const sourceSection = ({ source }: Entry): Html =>
  section(
    "source",
    "Source",
    html`<p>${source.link === undefined ? source.words : outsideLink(source.words, source.link)}.</p>`,
  );

const relatedSection = (entry: Entry): Html =>
  section(
    "related",
    "Related",
    html`<ul class="related">
      ${relatedTo(entry).map(({ id, summary }) => html`<li><a href="${id}.html">${id}</a> <span class="small quiet">${summary}</span></li> `)}
    </ul>`,
  );
