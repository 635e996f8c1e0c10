import { savedSnapshot } from "../../../market/snapshot.js";
import type { Host } from "./host.js";
import type { Store } from "../store.js";

/** The last market snapshot is this machine's: another workbook starts with it, at its true age. */
const snapshotKey = "market";

/** Fills what the workbook did not, then remembers each new snapshot. */
export function keepPreferences({ send, state, subscribe }: Store, host: Host): void {
  const { market } = state();
  const kept = market.snapshot ? null : savedSnapshot(parsed(host.preference(snapshotKey)));
  if (kept) send({ type: "restore", state: { market: { ...market, snapshot: kept } } });
  subscribe((before, { market: { snapshot } }) => {
    if (snapshot && snapshot !== before.market.snapshot) host.setPreference(snapshotKey, JSON.stringify(snapshot));
  });
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
