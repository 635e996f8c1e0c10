/** Defaults that several functions share, in Excel's order. Permanent: they stand in people's workbooks. */
export const reward = { feesBtcPerBlock: 0, subsidyBtc: 3.125 } as const;
export const losses = { poolFeeFraction: 0, pue: 1 } as const;
export const hall = { noiMargin: 0.85, gridPerCriticalMw: 1.35 } as const;
export const valuation = { capRate: 0.075, ...hall } as const;
