/** Under this lead over the second path a ranking is called not robust: it turns with any of a dozen assumptions. */
export const ROBUST_LEAD_USD_PER_W = 0.25;
