import { findQuantity } from "../../../economics/index.js";
import { argument } from "../../catalogue/arguments.js";
import { acceptedText, type Entry, type Parameter } from "../../catalogue/catalogue.js";
import { breakable, html, type Html } from "../html.js";
import { section } from "../page-frame.js";
import { shownNumber } from "../shown-number.js";

/** What each parameter is, takes and falls back to. */
export function parametersSection({ id, parameters }: Entry): Html {
  if (!parameters.length) return section("parameters", "Parameters", html`<p>None: type <code>=${id}()</code>.</p>`);
  return section(
    "parameters",
    "Parameters",
    html`<table class="parameters" aria-labelledby="parameters">
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">Takes</th>
            <th scope="col">If blank</th>
          </tr>
        </thead>
        <tbody>
          ${parameters.map(parameterRow)}
        </tbody>
      </table>
      <p class="small quiet">
        A blank cell counts as left out, and only a 0 that was typed is 0. Older versions of Excel send 0 for a blank
        cell: there, type the number you mean.
      </p>`,
  );
}

const parameterRow = (parameter: Parameter): Html =>
  html`<tr>
    <th scope="row">
      <span class="label">${argument(parameter.name).label}</span> <code>${breakable(parameter.name)}</code>
    </th>
    <td>${takes(parameter)}</td>
    <td>${ifBlank(parameter)}</td>
  </tr> `;

function takes(parameter: Parameter): Html {
  const quantity = findQuantity(parameter.name);
  const unit = parameter.unit ?? quantity?.standingUnit;
  return unit === undefined
    ? html`${acceptedText(parameter)}`
    : html`<span class="unit">${unit}</span> <span class="small quiet">${acceptedText(parameter)}</span>`;
}

const ifBlank = ({ standard }: Parameter): Html => {
  if (standard === undefined) return html`<span class="quiet">refused</span>`;
  return html`${typeof standard === "number" ? shownNumber(standard) : standard}`;
};
