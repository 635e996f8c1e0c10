/** Pieces of formula text that several functions share, in the names of their parameters. */

export const hashvalue = (difficulty: string): string =>
  `(subsidyBtc+feesBtcPerBlock)*86400*10^15/(${difficulty}*2^32)`;
export const hashcost = "24*efficiencyJPerTh*powerPriceUsdPerKwh*pue";
export const freePower = "powerPriceUsdPerKwh<=0";
export const noReward = "subsidyBtc+feesBtcPerBlock<=0";
export const noiUsdPerW = "12*rentUsdPerKwMonth*noiMargin/1000";
