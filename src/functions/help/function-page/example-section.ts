import { catalogue, type Entry, type PublishedNumber } from "../../catalogue/catalogue.js";
import type { Evaluate } from "../evaluate.js";
import { html, nothing, type Html } from "../html.js";
import { formulaText, outsideLink, section, wideTable } from "../page-frame.js";
import { numberElement, shownNumber } from "../shown-number.js";

/** The worked example: a formula to paste, and what the function itself answers. */
export function exampleSection(entry: Entry, evaluate: Evaluate): Html {
  const { formula } = entry.example;
  const answer = evaluate(formula);
  if ("error" in answer) throw new Error(`The example of ${entry.id} is refused: ${answer.message}`);
  return section(
    "example",
    "Worked example",
    html`<p>${formulaText(formula)}</p>
      ${shownValue(entry, answer.value)}`,
  );
}

const shownValue = (entry: Entry, value: unknown): Html =>
  Array.isArray(value)
    ? shownTable(entry, value as unknown[][])
    : html`<p class="gives">gives <b class="result">${shownCell(value)}</b> ${entry.example.unit ?? entry.unit}</p>`;

const shownCell = (value: unknown): Html =>
  typeof value === "number"
    ? numberElement(value)
    : html`${typeof value === "boolean" ? String(value).toUpperCase() : String(value)}`;

/** A table of one row reads better as a list of its columns. */
function shownTable({ id }: Entry, [headers = [], ...rows]: readonly unknown[][]): Html {
  const [only] = rows;
  const label = `What ${id} gives`;
  if (rows.length > 1 || !only)
    return wideTable(
      label,
      headers.map(String),
      rows.map((row) => row.map(shownCell)),
    );
  return html`<table class="result-list" aria-label="${label}">
      <tbody>
        ${headers.map(
          (header, i) =>
            html`<tr>
              <th scope="row">${String(header)}</th>
              <td>${shownCell(only[i])}</td>
            </tr> `,
        )}
      </tbody>
    </table>
    <p class="small quiet">In the sheet: a header row and a row a site.</p>`;
}

/** What somebody published, beside what the function gives for the same inputs; SELFTEST has those of all functions. */
export function publishedSection({ core, id, published = [] }: Entry, evaluate: Evaluate): Html {
  const ofAll = core === "selfTestTable";
  const rows = ofAll
    ? catalogue.flatMap((other) => (other.published ?? []).map((one) => [other.id, one] as const))
    : published.map((one) => [id, one] as const);
  if (!rows.length) return nothing;
  const headers = ["Published by", ...(ofAll ? ["Function"] : []), "Published", "Computed", "Allowed"];
  const cells = rows.map(([name, one]) => publishedRow(one, ofAll ? [html`<code>${name}</code>`] : [], evaluate));
  return section(
    "published",
    "Held against published numbers",
    html`${wideTable("Published numbers", headers, cells)}
      <p class="small quiet">
        Allowed is how far the publication's own rounding, and what it leaves out, may move the number.
      </p>`,
  );
}

function publishedRow(one: PublishedNumber, name: readonly Html[], evaluate: Evaluate): Html[] {
  const answer = evaluate(one.formula);
  if ("error" in answer) throw new Error(`${one.formula} is refused: ${answer.message}`);
  return [
    outsideLink(one.by, one.link),
    ...name,
    html`${shownNumber(one.gives)}`,
    numberElement(answer.value as number),
    html`${shownNumber(one.relativeTolerance * 100)} %`,
  ];
}
