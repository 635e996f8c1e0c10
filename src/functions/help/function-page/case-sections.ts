import { quantities, rangeInWords, type CaseField } from "../../../economics/index.js";
import { baseMarketMonth } from "../../../sites/assumptions/base-market-date.js";
import { baseAssumptions, baseMarket } from "../../../sites/assumptions/values.js";
import { groups, type FieldGroup } from "../../../sites/assumptions/groups.js";
import { breakable, html, type Html } from "../html.js";
import { section } from "../page-frame.js";
import { shownNumber } from "../shown-number.js";
import { siteHeaders, type SiteHeader } from "./site-headers.js";
import { threePathModel } from "./three-path-model.js";

/** What the ranges of sites and of assumptions may hold, and the model in words. */
export const caseSections = (): readonly Html[] => [sitesSection(), assumptionsSection(), modelSection()];

const sitesSection = (): Html =>
  section(
    "sites",
    "The range of sites",
    html`<p>
        A header row and one row a site, columns in any order. Headers are read forgivingly (“Grid capacity (MW)” is
        Grid MW), and a unit in the header is converted: kW, USD/MWh, cents/kWh, J/GH, %, months. These headers are
        always understood:
      </p>
      <table class="fields" aria-labelledby="sites">
        <thead>
          <tr>
            <th scope="col">Header</th>
            <th scope="col">Takes</th>
            <th scope="col">If absent</th>
          </tr>
        </thead>
        <tbody>
          ${siteHeaders.map(siteRow)}
        </tbody>
      </table>`,
  );

const siteRow = ({ header, field, ifAbsent }: SiteHeader): Html =>
  html`<tr>
    <th scope="row">${header}</th>
    <td>${field === "name" ? "a name" : rangeInWords(quantities[field])}</td>
    <td>${ifAbsent}</td>
  </tr> `;

const assumptionsSection = (): Html =>
  section(
    "assumptions",
    "The range of assumptions",
    html`<p>
        Two columns, name and value: the name below a label, or the label itself. Fractions may be typed as 85%. What
        the range leaves out is the base preset’s (${baseMarketMonth}).
      </p>
      ${groups.map(groupOfAssumptions)}`,
  );

const groupOfAssumptions = ({ title, fields }: FieldGroup): Html =>
  html`<details>
    <summary>${title}, ${fields.length} assumptions</summary>
    <table class="fields" aria-label="${title}">
      <thead>
        <tr>
          <th scope="col">Assumption</th>
          <th scope="col">Takes</th>
          <th scope="col">Base</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map(assumptionRow)}
      </tbody>
    </table>
  </details> `;

const base: Readonly<Record<CaseField, number>> = { ...baseMarket, ...baseAssumptions };

const assumptionRow = (field: CaseField): Html =>
  html`<tr>
    <th scope="row"><span class="label">${quantities[field].label}</span> <code>${breakable(field)}</code></th>
    <td>
      <span class="unit">${quantities[field].standingUnit}</span>
      <span class="small quiet">${rangeInWords(quantities[field])}</span>
    </td>
    <td>${shownNumber(base[field])}</td>
  </tr> `;

const modelSection = (): Html =>
  section(
    "model",
    "The model",
    html`<dl class="model">
      ${threePathModel.map(
        ([term, words]) =>
          html`<div>
            <dt>${term}</dt>
            ${words.map((paragraph) => html`<dd>${paragraph}</dd>`)}
          </div> `,
      )}
    </dl>`,
  );
