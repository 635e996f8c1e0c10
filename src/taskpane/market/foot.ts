import { asOf, isStale, utcMinute } from "../../market/freshness.js";
import type { MarketSource } from "../../market/source.js";
import type { Foot, FootButton } from "../base/foot.js";
import { askingInWords, baseMarketInWords } from "./privacy.js";
import type { MarketSlice } from "./state.js";

export type MarketFootCommand = "readMarket" | "useMarket";
type MarketFoot = Foot<MarketFootCommand>;
type MarketButton = FootButton<MarketFootCommand>;

const ask = (label: string): MarketButton => ({ label, does: "readMarket" });
const use: MarketButton = { label: "Use in workbook", does: "useMarket" };

export function marketFoot({ market, choices }: MarketSlice, now: Date, source: MarketSource): MarketFoot {
  const { snapshot, asking, fault, used } = market;
  const inUse = snapshot !== null && choices.market === snapshot;
  if (asking) return { tone: "plain", words: askingInWords(source), primary: ask("Ask again") };
  if (fault) {
    const words = "No new snapshot. Nothing was changed.";
    const secondary = snapshot && !inUse ? { secondary: { ...use, label: "Use the last" } } : {};
    return { tone: "bad", words, primary: ask("Try again"), ...secondary };
  }
  if (!snapshot)
    return { tone: "plain", words: `The workbook uses ${baseMarketInWords}`, primary: ask("Read the market") };
  if (isStale(snapshot, now)) {
    const words = `${inUse ? "The workbook uses the" : "A"} snapshot of ${utcMinute(asOf(snapshot))}`;
    return { tone: "warn", words, primary: ask("Refresh"), ...(inUse ? {} : { secondary: use }) };
  }
  if (inUse) return { tone: "ok", words: used ?? "The workbook uses this snapshot", primary: ask("Refresh") };
  return { tone: "ok", words: "Snapshot taken, not yet in the workbook", primary: use, secondary: ask("Refresh") };
}
