import { checkAll, finite, type Fields } from "../check.js";
import { HOURS_PER_DAY } from "../constants.js";
import { hashcostKernel, hashpriceKernel, hashvalueKernel } from "./hashprice.js";
import { noAnswer } from "../refusal.js";

type Reward = "feesBtcPerBlock" | "subsidyBtc";
type Losses = "poolFeeFraction" | "pue";

const payForPower = (powerPriceUsdPerKwh: number, what: string): void => {
  if (powerPriceUsdPerKwh <= 0) throw noAnswer(`No ${what}: power that costs nothing never stops a machine.`);
};

const earnReward = (subsidyBtc: number, feesBtcPerBlock: number, what: string): void => {
  if (subsidyBtc + feesBtcPerBlock <= 0) throw noAnswer(`No ${what}: a block without subsidy and fees earns nothing.`);
};

/**
 * BTC price below which power costs more than mining earns, USD/BTC. Electricity only, as F2Pool, AntPool and ViaBTC
 * quote it. No answer when power is free or there is no reward.
 */
export function shutdownPriceUsd(
  fields: Fields<"efficiencyJPerTh" | "powerPriceUsdPerKwh" | "difficulty" | Reward | Losses>,
): number {
  const { efficiencyJPerTh, powerPriceUsdPerKwh, difficulty, feesBtcPerBlock, subsidyBtc, poolFeeFraction, pue } =
    checkAll(
      fields,
      "efficiencyJPerTh",
      "powerPriceUsdPerKwh",
      "difficulty",
      "feesBtcPerBlock",
      "subsidyBtc",
      "poolFeeFraction",
      "pue",
    );
  payForPower(powerPriceUsdPerKwh, "shutdown price");
  earnReward(subsidyBtc, feesBtcPerBlock, "shutdown price");
  const btcKeptPerPhDay = hashvalueKernel(difficulty, feesBtcPerBlock, subsidyBtc) * (1 - poolFeeFraction);
  return finite("Shutdown price", hashcostKernel(efficiencyJPerTh, powerPriceUsdPerKwh, pue) / btcKeptPerPhDay);
}

/** Power price at which mining earns just what power costs, USD/kWh. */
export function breakevenPowerUsdPerKwh(fields: Fields<"efficiencyJPerTh" | "hashpriceUsdPerPhDay" | Losses>): number {
  const { efficiencyJPerTh, hashpriceUsdPerPhDay, poolFeeFraction, pue } = checkAll(
    fields,
    "efficiencyJPerTh",
    "hashpriceUsdPerPhDay",
    "poolFeeFraction",
    "pue",
  );
  return (hashpriceUsdPerPhDay * (1 - poolFeeFraction)) / (HOURS_PER_DAY * efficiencyJPerTh * pue);
}

/** Efficiency at which mining earns just what power costs, J/TH. No answer when power is free. */
export function breakevenEfficiencyJPerTh(
  fields: Fields<"powerPriceUsdPerKwh" | "hashpriceUsdPerPhDay" | Losses>,
): number {
  const { powerPriceUsdPerKwh, hashpriceUsdPerPhDay, poolFeeFraction, pue } = checkAll(
    fields,
    "powerPriceUsdPerKwh",
    "hashpriceUsdPerPhDay",
    "poolFeeFraction",
    "pue",
  );
  payForPower(powerPriceUsdPerKwh, "break-even efficiency");
  const efficiency = (hashpriceUsdPerPhDay * (1 - poolFeeFraction)) / (HOURS_PER_DAY * powerPriceUsdPerKwh * pue);
  return finite("Break-even efficiency", efficiency);
}

/** Difficulty at which mining earns just what power costs. No answer when power is free or there is no reward. */
export function breakevenDifficulty(
  fields: Fields<"btcPriceUsd" | "efficiencyJPerTh" | "powerPriceUsdPerKwh" | Reward | Losses>,
): number {
  const { btcPriceUsd, efficiencyJPerTh, powerPriceUsdPerKwh, feesBtcPerBlock, subsidyBtc, poolFeeFraction, pue } =
    checkAll(
      fields,
      "btcPriceUsd",
      "efficiencyJPerTh",
      "powerPriceUsdPerKwh",
      "feesBtcPerBlock",
      "subsidyBtc",
      "poolFeeFraction",
      "pue",
    );
  payForPower(powerPriceUsdPerKwh, "break-even difficulty");
  earnReward(subsidyBtc, feesBtcPerBlock, "break-even difficulty");
  const keptAtDifficulty1 = hashpriceKernel(btcPriceUsd, 1, feesBtcPerBlock, subsidyBtc) * (1 - poolFeeFraction);
  return finite(
    "Break-even difficulty",
    keptAtDifficulty1 / hashcostKernel(efficiencyJPerTh, powerPriceUsdPerKwh, pue),
  );
}

/** Any layer of cost, spread over the bitcoin that it mines, USD/BTC. No answer without a reward. */
export function costPerBtcUsd(fields: Fields<"costUsdPerPhDay" | "difficulty" | Reward>): number {
  const checked = checkAll(fields, "costUsdPerPhDay", "difficulty", "feesBtcPerBlock", "subsidyBtc");
  const { costUsdPerPhDay, difficulty, feesBtcPerBlock, subsidyBtc } = checked;
  earnReward(subsidyBtc, feesBtcPerBlock, "cost per bitcoin");
  return finite("Cost per bitcoin", costUsdPerPhDay / hashvalueKernel(difficulty, feesBtcPerBlock, subsidyBtc));
}
