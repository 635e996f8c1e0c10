import { useState } from "preact/hooks";
import { quantities } from "../../../economics/quantities.js";
import type { ColumnRead, SitesRead } from "../../../sites/table/sites-read.js";
import type { SiteCommands } from "../commands.js";
import { plain, several } from "../../base/numerals.js";
import { Button } from "../../base/parts/button.js";
import { More } from "../../base/parts/more.js";
import { ColumnMeaning } from "./column-meaning.js";
import { columnOrder } from "./column-order.js";

interface ColumnsReadProps {
  readonly read: SitesRead;
  readonly commands: SiteCommands;
}

/** Every column: what it was read as, and its first value after conversion. On request a drop-down for each. */
export const ColumnsRead = ({ read, commands }: ColumnsReadProps) => {
  const [changing, setChanging] = useState(false);
  const first = read.rows.find(({ refused }) => !refused)?.row;
  return (
    <div class="group">
      <div class="row between">
        <h2 id="columns-read">How the columns were read</h2>
        <Button look="slim bare at-end" onClick={() => setChanging(!changing)} expanded={changing}>
          {changing ? "Done" : "Change"}
        </Button>
      </div>
      {/* While changing, every column keeps its place: a new meaning must not move it out of sight. */}
      {changing ? (
        <div class="group" role="group" aria-labelledby="columns-read">
          {read.columns.map((column) => (
            <ColumnMeaning key={column.column} column={column} commands={commands} />
          ))}
        </div>
      ) : (
        <More
          items={columnOrder(read.columns)}
          first={6}
          words={(hidden) => `Show ${several(hidden, "more column", "more columns")}`}
        >
          {(shown) => <ColumnsTable columns={shown} first={first} />}
        </More>
      )}
    </div>
  );
};

interface ColumnsTableProps {
  readonly columns: readonly ColumnRead[];
  readonly first: number | undefined;
}

const ColumnsTable = ({ columns, first }: ColumnsTableProps) => (
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
      {columns.map((column) => (
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
);

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
