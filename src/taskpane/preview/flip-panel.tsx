import { useEffect, useState } from "preact/hooks";
import { type Case } from "../../economics/model/case.js";
import { paths, pathTitle } from "../../economics/paths.js";
import { quantities } from "../../economics/quantities.js";
import { fixed, orDash, usdPerW } from "../base/numerals.js";
import type { SiteRow } from "../base/case/evaluation.js";
import { siteLabel } from "../base/case/finding.js";
import { Table } from "../base/parts/table.js";
import { FlipChart } from "./flip-chart.js";
import { curveInWords, priceCurve, pricesShown, type PriceCurve } from "./price-curve.js";
import type { PreviewScreen } from "./state.js";

interface FlipPanelProps extends PreviewScreen {
  readonly input: Case;
  readonly rows: readonly SiteRow[];
}

/** Where the answer turns: value against the bitcoin price, for one site. */
export function FlipPanel({ state, send, input, rows }: FlipPanelProps) {
  const { site: chosen } = state.preview;
  const place = chosen !== null && chosen < input.sites.length ? chosen : (rows[0]?.site ?? 0);
  const curve = useCurve(input, place);
  return (
    <div class="group">
      <div class="row between">
        <h2>Where it flips</h2>
        <label class="row small quiet">
          Site
          <select
            class="control low which-site"
            value={place}
            onChange={({ currentTarget }) => send({ type: "chart site", site: Number(currentTarget.value) })}
          >
            {rows.map((row) => (
              <option key={row.site} value={row.site}>
                {siteLabel(row, rows)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {curve ? <Curve curve={curve} /> : <p class="small quiet chart-space">Computing {pricesShown.length} prices</p>}
    </div>
  );
}

/** Computed after the screen is painted. The old curve stays until the new one is there. */
function useCurve(input: Case, place: number): PriceCurve | null {
  const [curve, setCurve] = useState<PriceCurve | null>(null);
  useEffect(() => {
    const site = input.sites[place];
    const timer = setTimeout(() => setCurve(site ? priceCurve(input, site) : null), 30);
    return () => clearTimeout(timer);
  }, [input, place]);
  return curve;
}

const Curve = ({ curve }: { readonly curve: PriceCurve }) => (
  <>
    <p class="small">{curveInWords(curve)}</p>
    <FlipChart curve={curve} />
    <details class="plain">
      <summary>Show as a table</summary>
      <CurveTable curve={curve} />
    </details>
  </>
);

/** Every tenth point: steps of a quarter of a power of ten. */
const CurveTable = ({ curve }: { readonly curve: PriceCurve }) => (
  <Table
    label={`${curve.site}: USD per grid watt by bitcoin price`}
    columns={[
      { title: quantities.btcPriceUsd.sheetUnit, number: true },
      ...paths.map((path) => ({ title: pathTitle(path), number: true })),
      { title: "Best" },
    ]}
  >
    {curve.btcPriceUsd.map((price, i) =>
      i % 10 === 0 ? (
        <tr key={price}>
          <th scope="row" class="num">
            {fixed(price)}
          </th>
          {paths.map((path) => (
            <td key={path} class="num">
              {orDash(curve.usdPerW[path][i], usdPerW)}
            </td>
          ))}
          <td>{pathTitle(curve.best[i]!)}</td>
        </tr>
      ) : null,
    )}
  </Table>
);
