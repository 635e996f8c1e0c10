import { checkAll, finite, type Fields } from "../check.js";
import { HOURS_PER_DAY, PH_PER_EH } from "../constants.js";
import { hashcostKernel, hashvalueKernel } from "./hashprice.js";
import { noAnswer } from "../refusal.js";

const KWH_PER_MWH = 1000;
const TH_PER_PH = 1000;
/** A margin below this share of revenue is rounding, not profit: it must not become a payback of a million years. */
const NOISE = 1e-12;

type Earning = "hashpriceUsdPerPhDay" | "efficiencyJPerTh" | "poolFeeFraction" | "pue";

const miningKernel = (
  hashpriceUsdPerPhDay: number,
  efficiencyJPerTh: number,
  poolFeeFraction: number,
  pue: number,
): number => (KWH_PER_MWH * hashpriceUsdPerPhDay * (1 - poolFeeFraction)) / (HOURS_PER_DAY * efficiencyJPerTh * pue);

/** Mining revenue of one grid MWh after the pool's fee and before power, USD/MWh. */
export function miningUsdPerMwh(fields: Fields<Earning>): number {
  const checked = checkAll(fields, "hashpriceUsdPerPhDay", "efficiencyJPerTh", "poolFeeFraction", "pue");
  return miningKernel(checked.hashpriceUsdPerPhDay, checked.efficiencyJPerTh, checked.poolFeeFraction, checked.pue);
}

/** Mining revenue of one grid MWh less its power, USD/MWh: the number to hold beside LEASEPERMWH. */
export function miningMarginUsdPerMwh(fields: Fields<Earning | "powerPriceUsdPerKwh">): number {
  const { hashpriceUsdPerPhDay, efficiencyJPerTh, powerPriceUsdPerKwh, poolFeeFraction, pue } = checkAll(
    fields,
    "hashpriceUsdPerPhDay",
    "efficiencyJPerTh",
    "powerPriceUsdPerKwh",
    "poolFeeFraction",
    "pue",
  );
  const revenue = miningKernel(hashpriceUsdPerPhDay, efficiencyJPerTh, poolFeeFraction, pue);
  return revenue - KWH_PER_MWH * powerPriceUsdPerKwh;
}

/** Days until a machine has earned its price at a constant hashprice. No answer when it earns no margin. */
export function asicPaybackDays(fields: Fields<Earning | "machinePriceUsdPerTh" | "powerPriceUsdPerKwh">): number {
  const { machinePriceUsdPerTh, hashpriceUsdPerPhDay, efficiencyJPerTh, powerPriceUsdPerKwh, poolFeeFraction, pue } =
    checkAll(
      fields,
      "machinePriceUsdPerTh",
      "hashpriceUsdPerPhDay",
      "efficiencyJPerTh",
      "powerPriceUsdPerKwh",
      "poolFeeFraction",
      "pue",
    );
  const revenue = hashpriceUsdPerPhDay * (1 - poolFeeFraction);
  const margin = revenue - hashcostKernel(efficiencyJPerTh, powerPriceUsdPerKwh, pue);
  if (margin <= NOISE * revenue) {
    throw noAnswer("The machine does not pay back: at this hashprice it earns no more than its power costs.");
  }
  return finite("Payback", (TH_PER_PH * machinePriceUsdPerTh) / margin);
}

/** Bitcoin mined over a number of days: the expectation, not luck. BTC. */
export function btcMined(
  fields: Fields<
    "hashrateEh" | "days" | "difficulty" | "feesBtcPerBlock" | "subsidyBtc" | "uptimeFraction" | "poolFeeFraction"
  >,
): number {
  const { hashrateEh, days, difficulty, feesBtcPerBlock, subsidyBtc, uptimeFraction, poolFeeFraction } = checkAll(
    fields,
    "hashrateEh",
    "days",
    "difficulty",
    "feesBtcPerBlock",
    "subsidyBtc",
    "uptimeFraction",
    "poolFeeFraction",
  );
  const btcPerPhDay = hashvalueKernel(difficulty, feesBtcPerBlock, subsidyBtc);
  return PH_PER_EH * hashrateEh * days * btcPerPhDay * uptimeFraction * (1 - poolFeeFraction);
}
