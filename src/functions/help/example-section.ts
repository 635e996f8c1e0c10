import { publicVectors } from "../public-vectors.js";
import { vectorAddresses } from "../catalogue/vector-addresses.js";
import type { Entry } from "../catalogue.js";
import type { Evaluate } from "./evaluate.js";
import { html, nothing, type Html } from "./html.js";
import { formulaText, outsideLink, section, wideTable } from "./page-frame.js";
import { numberElement, shownNumber } from "./shown-number.js";

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
    : html`<p class="gives">gives <b class="result">${shownCell(value)}</b> ${unitOfExample(entry)}</p>`;

/** A unit that depends on the arguments is said by the example's own. */
const unitOfExample = ({ unit }: Entry): string => (/^the | or |,/.test(unit) ? "" : unit);

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

/** What somebody published, beside what the core computes from the same inputs. */
export function publishedSection({ id }: Entry): Html {
  const rows = publicVectors.filter((vector) => vector[0] === id || id === "SELFTEST");
  if (!rows.length) return nothing;
  const cells = rows.map(([name, expected, tolerance, source, got]) => [
    outsideLink(source, addressOf(name, source)),
    ...(id === "SELFTEST" ? [html`<code>${name}</code>`] : []),
    html`${shownNumber(expected)}`,
    numberElement(got()),
    html`${shownNumber(tolerance * 100)} %`,
  ]);
  const headers = ["Published by", ...(id === "SELFTEST" ? ["Function"] : []), "Published", "Computed", "Allowed"];
  return section(
    "published",
    "Held against published numbers",
    html`${wideTable("Published numbers", headers, cells)}
      <p class="small quiet">
        Allowed is how far the publication's own rounding, and what it leaves out, may move the number.
      </p>`,
  );
}

function addressOf(id: string, source: string): string {
  const found = vectorAddresses.find((vector) => vector[0] === id && vector[1] === source);
  if (!found) throw new Error(`No address for the vector of ${id} from ${source}.`);
  return found[2];
}
