import { checkAll, finite, type Fields } from "../check.js";
import { HASHES_PER_DIFFICULTY, HASHES_PER_PH, HOURS_PER_DAY, SECONDS_PER_DAY } from "../constants.js";

const HASHES_PER_PH_DAY = SECONDS_PER_DAY * HASHES_PER_PH;

/** BTC/PH/day, unvalidated, for hot loops: expected blocks of one PH/s in a day, times the reward of a block. */
export const hashvalueKernel = (difficulty: number, feesBtcPerBlock: number, subsidyBtc: number): number =>
  ((subsidyBtc + feesBtcPerBlock) * HASHES_PER_PH_DAY) / (difficulty * HASHES_PER_DIFFICULTY);

/** USD/PH/day, unvalidated, for hot loops. */
export const hashpriceKernel = (
  btcPriceUsd: number,
  difficulty: number,
  feesBtcPerBlock: number,
  subsidyBtc: number,
): number => btcPriceUsd * hashvalueKernel(difficulty, feesBtcPerBlock, subsidyBtc);

/** USD/PH/day, unvalidated, for hot loops: 1 J/TH is 1 kW per PH/s. */
export const hashcostKernel = (efficiencyJPerTh: number, powerPriceUsdPerKwh: number, pue: number): number =>
  HOURS_PER_DAY * efficiencyJPerTh * powerPriceUsdPerKwh * pue;

/** What one PH/s earns in a day, BTC/PH/day, gross of everything. */
export function hashvalueBtcPerPhDay(fields: Fields<"difficulty" | "feesBtcPerBlock" | "subsidyBtc">): number {
  const { difficulty, feesBtcPerBlock, subsidyBtc } = checkAll(fields, "difficulty", "feesBtcPerBlock", "subsidyBtc");
  return hashvalueKernel(difficulty, feesBtcPerBlock, subsidyBtc);
}

/**
 * What one PH/s earns in a day, USD/PH/day. Gross of pool fee, power, PUE and uptime; Luxor's definition, whose fees
 * are the average of 144 blocks.
 */
export function hashpriceUsdPerPhDay(
  fields: Fields<"btcPriceUsd" | "difficulty" | "feesBtcPerBlock" | "subsidyBtc">,
): number {
  const checked = checkAll(fields, "btcPriceUsd", "difficulty", "feesBtcPerBlock", "subsidyBtc");
  const { btcPriceUsd, difficulty, feesBtcPerBlock, subsidyBtc } = checked;
  return finite("Hashprice", hashpriceKernel(btcPriceUsd, difficulty, feesBtcPerBlock, subsidyBtc));
}

/** What one PH/s pays for power in a day, USD/PH/day; negative when power is paid for being taken. */
export function hashcostUsdPerPhDay(fields: Fields<"efficiencyJPerTh" | "powerPriceUsdPerKwh" | "pue">): number {
  const { efficiencyJPerTh, powerPriceUsdPerKwh, pue } = checkAll(
    fields,
    "efficiencyJPerTh",
    "powerPriceUsdPerKwh",
    "pue",
  );
  return hashcostKernel(efficiencyJPerTh, powerPriceUsdPerKwh, pue);
}
