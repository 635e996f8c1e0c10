/** Constants of the Bitcoin protocol and of the calendar that the model uses. */
export const SECONDS_PER_DAY = 86_400;
export const HASHES_PER_PH = 1e15;
/** Expected hashes per block at difficulty 1. */
export const HASHES_PER_DIFFICULTY = 4_294_967_296;
export const SECONDS_PER_BLOCK = 600;
export const BLOCKS_PER_DAY = 144;
export const FIRST_SUBSIDY_BTC = 50;
export const BLOCKS_PER_ERA = 210_000;
export const BLOCKS_PER_RETARGET = 2016;
/** 365.25 days. */
export const HOURS_PER_YEAR = 8_766;
export const HOURS_PER_QUARTER = 2_191.5;
export const BLOCKS_PER_QUARTER = 13_149;
