import { quantities } from "../../economics/quantities.js";
import type { ColumnRead, SitesRead } from "../../sites/sites-read.js";
import { plain } from "../numerals.js";
import { More } from "../parts/more.js";

/** Every column: what it was read as, and its first value after conversion. */
export const ColumnsRead = ({ read }: { readonly read: SitesRead }) => {
  const first = read.rows.find(({ refused }) => !refused)?.row;
  return (
    <div class="group">
      <h2 id="columns-read">How the columns were read</h2>
      <More items={ordered(read.columns)} first={6} words={(hidden) => `Show ${hidden} more columns`}>
        {(shown) => (
          <table class="columns" aria-labelledby="columns-read">
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Read as</th>
                <th scope="col" class="num">
                  {first === undefined ? "First" : `Row ${first}`}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((column) => (
                <tr key={column.column}>
                  <th scope="row">
                    <span class="quiet">{column.letter}</span> {column.header || "no header"}
                  </th>
                  <td class="quiet">{readAs(column)}</td>
                  <td class="num">{sampleOf(column)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </More>
    </div>
  );
};

/** Columns asked about and numbers first: they are the ones to look at. Texts follow, ignored columns come last. */
const ordered = (columns: readonly ColumnRead[]): readonly ColumnRead[] =>
  [...columns].sort((a, b) => weight(a) - weight(b));

const weight = ({ use, sample }: ColumnRead): number =>
  use === "ignored" ? 2 : use === "site" && typeof sample === "string" ? 1 : 0;

function readAs({ use, field, conversion, unit }: ColumnRead): string {
  if (use === "asked") return "see the question above";
  if (conversion) return conversion;
  if (field && field in quantities) return quantities[field as keyof typeof quantities].label;
  return unit ?? field ?? "";
}

function sampleOf({ use, sample }: ColumnRead): string {
  if (use === "ignored" || sample === null || sample === "") return "\u2013";
  return typeof sample === "number" ? plain(sample) : sample;
}
