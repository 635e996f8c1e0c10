import { baseMarketMonth } from "../../sites/assumptions/base-market-date.js";
import { pathRows, pathTitle, type PathValues } from "../../economics/paths.js";
import { baseName } from "../../sites/assumptions/presets.js";
import { asOf, utcMinute } from "../../market/freshness.js";
import type { Choices } from "../base/case/choices.js";
import { orDash, several, usdMillions } from "../base/numerals.js";
import { Note } from "../base/parts/note.js";
import { evaluationOf, type Evaluation } from "../base/case/evaluation.js";
import { findingOf } from "../base/case/finding.js";
import { pathClass } from "../base/case/path-look.js";
import { FlipPanel } from "./flip-panel.js";
import { PathBars } from "./path-bars.js";
import type { PreviewScreen } from "./state.js";

/** Step 3: the answer, before anything is written. */
export function Preview(screen: PreviewScreen) {
  const { case: input, wrong } = screen.derived;
  if (!input) {
    return (
      <>
        <h1 tabIndex={-1}>No preview yet</h1>
        <Note tone="bad" title={`${several(wrong.length, "field")} to correct in the assumptions`} />
      </>
    );
  }
  const evaluation = evaluationOf(input);
  if ("refusal" in evaluation) {
    return (
      <>
        <h1 tabIndex={-1}>No preview yet</h1>
        <Note tone="bad" title={evaluation.refusal}>
          <p>Change it in the assumptions, or in the sheet and read the sites again.</p>
        </Note>
      </>
    );
  }
  return <Answer {...screen} evaluation={evaluation} />;
}

function Answer({ evaluation, ...screen }: PreviewScreen & { readonly evaluation: Evaluation }) {
  const { state, derived, send } = screen;
  const { weighted } = state.preview;
  const rows = weighted ? evaluation.weighted : evaluation.headline;
  return (
    <>
      <div>
        <h1 tabIndex={-1}>{findingOf(rows)}</h1>
        <p class="small quiet below">{basisOf(state.choices, derived.changed.length)}</p>
      </div>
      <Totals values={weighted ? evaluation.totals.weighted : evaluation.totals.headline} />
      <PathBars rows={rows} weighted={weighted} send={send} />
      <FlipPanel {...screen} input={derived.case!} rows={evaluation.headline} />
    </>
  );
}

function basisOf({ preset, market }: Choices, changed: number): string {
  const values =
    preset === baseName && changed === 0 ? baseName : `${preset}, ${several(changed, "value")} off the base`;
  const when = market ? utcMinute(asOf(market)) : baseMarketMonth;
  return `${values}; market of ${when}`;
}

const Totals = ({ values }: { readonly values: PathValues }) => (
  <div class="group">
    <h2 id="totals">All sites, USD m</h2>
    <dl class="totals" aria-labelledby="totals">
      {pathRows.map(({ key }) => (
        <div key={key}>
          <dt>
            <i class={`key ${pathClass(key)}`} />
            {pathTitle(key)}
          </dt>
          <dd>{orDash(values[key], usdMillions)}</dd>
        </div>
      ))}
    </dl>
  </div>
);
