import { quantities } from "../../../economics/quantities.js";
import type { RowRead } from "../../../sites/table/sites-read.js";
import { fixed, orDash, plain } from "../../base/numerals.js";
import { More } from "../../base/parts/more.js";
import { Table } from "../../base/parts/table.js";

const columns = [
  { title: "Site" },
  { title: "MW", number: true },
  { title: quantities.powerPriceUsdPerKwh.sheetUnit, number: true },
  { title: quantities.efficiencyJPerTh.sheetUnit, number: true },
];

/** The sites as read, in our units. Rows left out keep their place and say so. */
export const RowsRead = ({ rows }: { readonly rows: readonly RowRead[] }) => (
  <div class="group">
    <h2 id="rows-read">Sites</h2>
    <More items={rows} first={5} words={(hidden) => `Show ${hidden} more`}>
      {(shown) => (
        <Table labelledBy="rows-read" columns={columns}>
          {shown.map((row) => (
            <Row key={row.row} {...row} />
          ))}
        </Table>
      )}
    </More>
  </div>
);

const Row = ({ row, name, values, refused }: RowRead) => (
  <tr>
    <th scope="row">
      {name || `row ${row}`}
      {refused && <b class="left-out"> left out</b>}
    </th>
    <td class="num">{orDash(values.gridMw, plain)}</td>
    <td class="num">{orDash(values.powerPriceUsdPerKwh, (value) => fixed(value, 3))}</td>
    <td class="num">{orDash(values.efficiencyJPerTh, (value) => fixed(value, 1))}</td>
  </tr>
);
