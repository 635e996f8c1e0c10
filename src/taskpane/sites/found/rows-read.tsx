import type { RowRead } from "../../../sites/table/sites-read.js";
import { fixed, orDash, plain } from "../../base/numerals.js";
import { More } from "../../base/parts/more.js";

/** The sites as read, in our units. Rows left out keep their place and say so. */
export const RowsRead = ({ rows }: { readonly rows: readonly RowRead[] }) => (
  <div class="group">
    <h2 id="rows-read">Sites</h2>
    <More items={rows} first={5} words={(hidden) => `Show ${hidden} more`}>
      {(shown) => (
        <table aria-labelledby="rows-read">
          <thead>
            <tr>
              <th scope="col">Site</th>
              <th scope="col" class="num">
                MW
              </th>
              <th scope="col" class="num">
                USD/kWh
              </th>
              <th scope="col" class="num">
                J/TH
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, name, values, refused }) => (
              <tr key={row}>
                <th scope="row">
                  {name || `row ${row}`}
                  {refused && <b class="left-out"> left out</b>}
                </th>
                <td class="num">{orDash(values.gridMw, plain)}</td>
                <td class="num">{orDash(values.powerPriceUsdPerKwh, (value) => fixed(value, 3))}</td>
                <td class="num">{orDash(values.efficiencyJPerTh, (value) => fixed(value, 1))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </More>
  </div>
);
