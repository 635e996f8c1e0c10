import { checkAll, finite, type Fields } from "../check.js";

const USD_PER_MILLION = 1e6;

/** What the market pays for a miner's grid connections, its bitcoin at market taken out, USD m per grid MW. */
export function evPerMwUsdM(
  fields: Fields<"marketCapUsd" | "netDebtUsd" | "btcHeld" | "btcPriceUsd" | "gridMw">,
): number {
  const checked = checkAll(fields, "marketCapUsd", "netDebtUsd", "btcHeld", "btcPriceUsd", "gridMw");
  const { marketCapUsd, netDebtUsd, btcHeld, btcPriceUsd, gridMw } = checked;
  return finite("EV per MW", (marketCapUsd + netDebtUsd - btcHeld * btcPriceUsd) / gridMw / USD_PER_MILLION);
}

/** Power that demand lacks, GW; negative when there is more than enough. */
export function powerGapGw(fields: Fields<"demandGw" | "gridAccessGw" | "underConstructionGw">): number {
  const { demandGw, gridAccessGw, underConstructionGw } = checkAll(
    fields,
    "demandGw",
    "gridAccessGw",
    "underConstructionGw",
  );
  return demandGw - gridAccessGw - underConstructionGw;
}
