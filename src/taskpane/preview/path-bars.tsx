import { ROBUST_LEAD_USD_PER_W } from "../../comparison/summary/robust-lead.js";
import { paths, pathTitle, type Path } from "../../economics/paths.js";
import { orDash, usdPerW } from "../base/numerals.js";
import { More } from "../base/parts/more.js";
import type { SiteRow } from "../base/case/evaluation.js";
import { leadInWords, siteLabel } from "../base/case/finding.js";
import { pathClass } from "../base/case/path-look.js";
import type { PreviewScreen } from "./state.js";

interface PathBarsProps extends Pick<PreviewScreen, "send"> {
  readonly rows: readonly SiteRow[];
  readonly weighted: boolean;
}

/** A bar a path on one scale for all sites, best in bold; a thin lead is said in words. */
export const PathBars = ({ rows, weighted, send }: PathBarsProps) => {
  const scale = scaleOf(rows);
  return (
    <div class="group tight">
      <div class="row between wraps">
        <h2>USD per grid watt</h2>
        <WhichValue weighted={weighted} send={send} />
      </div>
      <p class="small quiet">Sorted by lead over the second best path.</p>
      <More items={rows} first={6} words={(hidden) => `Show ${hidden} more sites`}>
        {(shown) => (
          <ul>
            {shown.map((row) => (
              <Site key={row.site} row={row} name={siteLabel(row, rows)} scale={scale} />
            ))}
          </ul>
        )}
      </More>
    </div>
  );
};

const WhichValue = ({ weighted, send }: Pick<PathBarsProps, "weighted" | "send">) => (
  <fieldset class="segments">
    <legend class="for-readers">Which value</legend>
    {([false, true] as const).map((value) => (
      <label key={String(value)}>
        <input
          type="radio"
          name="which-value"
          checked={weighted === value}
          onChange={() => send({ type: "weighted", weighted: value })}
        />
        {value ? "Risk-weighted" : "Headline"}
      </label>
    ))}
  </fieldset>
);

/** From the lowest value (or 0) to the highest (or 0), so that a loss draws to the left of the axis. */
interface Scale {
  readonly zero: number;
  readonly perUsd: number;
}

function scaleOf(rows: readonly SiteRow[]): Scale {
  const values = rows.flatMap(({ usdPerW: at }) => paths.map((path) => at[path] ?? 0));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const perUsd = high - low > 0 ? 100 / (high - low) : 0;
  return { zero: -low * perUsd, perUsd };
}

const Site = ({ row, name, scale }: { readonly row: SiteRow; readonly name: string; readonly scale: Scale }) => (
  <li class="site">
    <div class="head">
      <h3>{name}</h3>
      <span class={`badge ${pathClass(row.best)}`}>best: {pathTitle(row.best)}</span>
      <span class={`small lead ${row.lead < ROBUST_LEAD_USD_PER_W ? "thin" : ""}`}>{leadInWords(row)}</span>
    </div>
    {paths.map((path) => (
      <div key={path} class={`bar ${path === row.best ? "best" : ""}`}>
        <span>{pathTitle(path)}</span>
        <Bar value={row.usdPerW[path] ?? 0} path={path} scale={scale} />
        <span class="num">{orDash(row.usdPerW[path], usdPerW)}</span>
      </div>
    ))}
  </li>
);

const Bar = ({ value, path, scale }: { readonly value: number; readonly path: Path; readonly scale: Scale }) => {
  const length = Math.abs(value) * scale.perUsd;
  const left = value < 0 ? scale.zero - length : scale.zero;
  return (
    <span class="track" aria-hidden="true">
      <i class={pathClass(path)} style={{ left: `${left}%`, width: `max(1px, ${length}%)` }} />
      {scale.zero > 0 && <i class="zero" style={{ left: `${scale.zero}%` }} />}
    </span>
  );
};
