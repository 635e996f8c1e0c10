import { ageInBrief, ageInHours, ageInWords, asOf, isStale, utcMinute } from "../../market/freshness.js";
import { snapshotNames, type MarketSnapshot, type SnapshotName } from "../../market/snapshot.js";
import { quantities } from "../../economics/quantities.js";
import { exponential, fixed } from "../base/numerals.js";
import { Icon } from "../base/parts/icon.js";
import { Note } from "../base/parts/note.js";
import type { MarketScreen } from "./commands.js";
import { baseMarketInWords, requestsInWords } from "./privacy.js";
import { hashpriceAt, ShutdownPrices } from "./shutdown-prices.js";

/** Live numbers: read on request, shown with their time, used only when the user says so. */
export function Market(screen: MarketScreen) {
  const { market } = screen.state;
  const { snapshot, fault } = market;
  const stale = snapshot !== null && isStale(snapshot, screen.now);
  return (
    <>
      <h1 tabIndex={-1}>Market</h1>
      {fault && (
        <Note tone="bad" title={fault.what}>
          <p>{snapshot ? fault.advice : `There is no earlier snapshot; the ${baseMarketInWords} stay in use.`}</p>
        </Note>
      )}
      {!fault && stale && (
        <Note tone="warn" title={`This snapshot is ${ageInHours(snapshot, screen.now)} old`}>
          <p>Refresh before you compare.</p>
        </Note>
      )}
      {snapshot ? (
        <Snapshot snapshot={snapshot} old={stale || fault !== null} {...screen} />
      ) : (
        <NoSnapshot source={screen.source} />
      )}
      {snapshot && <ShutdownPrices snapshot={snapshot} derived={screen.derived} />}
      <p class="small quiet">
        Use in workbook writes a dated snapshot to Inputs and logs the values it replaces. Nothing refreshes by itself.
      </p>
    </>
  );
}

const NoSnapshot = ({ source }: Pick<MarketScreen, "source">) => (
  <>
    <p class="lede">Price, difficulty, fees and height, read once, when you ask.</p>
    <ul class="small quiet listing">
      <li>{requestsInWords(source)}</li>
      <li>Until then the workbook uses the {baseMarketInWords}.</li>
    </ul>
  </>
);

interface SnapshotProps extends MarketScreen {
  readonly snapshot: MarketSnapshot;
  readonly old: boolean;
}

const Snapshot = ({ snapshot, old, state, now }: SnapshotProps) => (
  <div class={`card ${old ? "old" : ""}`}>
    <div class="pad">
      <div class="row between">
        <p class="label">{quantities.hashpriceUsdPerPhDay.label} at these values</p>
        <FreshnessBadge snapshot={snapshot} fault={state.market.fault !== null} now={now} />
      </div>
      <p>
        <span class="figure">{fixed(hashpriceAt(snapshot), 2)}</span>{" "}
        <span class="small quiet">{quantities.hashpriceUsdPerPhDay.sheetUnit}</span>
      </p>
    </div>
    <Readings readings={snapshot.readings} />
    <div class="pad small quiet">
      As of {utcMinute(asOf(snapshot))}
      <br />
      {ageInWords(snapshot, now)}, from{" "}
      <a href={snapshot.address} target="_blank" rel="noopener noreferrer">
        {snapshot.service}
        <span class="for-readers"> (opens in the browser)</span>
      </a>
    </div>
  </div>
);

const Readings = ({ readings }: Pick<MarketSnapshot, "readings">) => (
  <dl class="lines">
    {snapshotNames.map((name) => (
      <div key={name}>
        <dt>{quantities[name].label}</dt>
        <dd class="num">{shown[name](readings[name].value)}</dd>
        <dd class="unit">{quantities[name].sheetUnit}</dd>
      </div>
    ))}
  </dl>
);

const shown: Readonly<Record<SnapshotName, (value: number) => string>> = {
  btcPriceUsd: (value) => fixed(value),
  difficulty: exponential,
  feesBtcPerBlock: (value) => fixed(value, 3),
  blockHeight: (value) => fixed(value),
};

interface FreshnessBadgeProps {
  readonly snapshot: MarketSnapshot;
  readonly fault: boolean;
  readonly now: Date;
}

function FreshnessBadge({ snapshot, fault, now }: FreshnessBadgeProps) {
  if (fault) return <span class="badge">last snapshot</span>;
  if (!isStale(snapshot, now)) {
    return (
      <span class="badge ok">
        <Icon name="ok" />
        fresh
      </span>
    );
  }
  return (
    <span class="badge warn">
      <Icon name="warn" />
      {ageInBrief(snapshot, now)} old
    </span>
  );
}
