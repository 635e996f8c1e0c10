import { baseMarketMonth } from "../../sites/assumptions/base-market-date.js";
import { isStale, utcMinute, asOf } from "../../market/freshness.js";
import type { Foot, FootButton } from "../app/foot.js";
import type { PaneState } from "../app/state.js";

const ask = (label: string): FootButton => ({ label, does: "readMarket" });
const use: FootButton = { label: "Use in workbook", does: "useMarket" };

export function marketFoot({ market, choices }: PaneState, now: Date): Foot {
  const { snapshot, asking, fault, used } = market;
  const inUse = snapshot !== null && choices.market === snapshot;
  if (asking) return { tone: "plain", words: "Asking mempool.space for three numbers", primary: ask("Ask again") };
  if (fault) {
    const words = "No new snapshot. Nothing was changed.";
    const secondary = snapshot && !inUse ? { secondary: { ...use, label: "Use the last" } } : {};
    return { tone: "bad", words, primary: ask("Try again"), ...secondary };
  }
  if (!snapshot)
    return {
      tone: "plain",
      words: `The workbook uses base values of ${baseMarketMonth}`,
      primary: ask("Read the market"),
    };
  if (isStale(snapshot, now)) {
    const words = `${inUse ? "The workbook uses the" : "A"} snapshot of ${utcMinute(asOf(snapshot))}`;
    return { tone: "warn", words, primary: ask("Refresh"), ...(inUse ? {} : { secondary: use }) };
  }
  if (inUse) return { tone: "ok", words: used ?? "The workbook uses this snapshot", primary: ask("Refresh") };
  return { tone: "ok", words: "Snapshot taken, not yet in the workbook", primary: use, secondary: ask("Refresh") };
}
