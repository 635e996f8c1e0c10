/** Constants of the Bitcoin protocol and of the calendar that the model uses. */
export const SECONDS_PER_DAY = 86_400;
export const HOURS_PER_DAY = 24;
export const HASHES_PER_PH = 1e15;
export const HASHES_PER_EH = 1e18;
export const PH_PER_EH = 1000;
/** Expected hashes per block at difficulty 1. */
export const HASHES_PER_DIFFICULTY = 4_294_967_296;
export const SECONDS_PER_BLOCK = 600;
export const BLOCKS_PER_DAY = 144;
export const FIRST_SUBSIDY_BTC = 50;
export const FIRST_SUBSIDY_SATOSHI = 5e9;
export const SATOSHI_PER_BTC = 1e8;
export const BLOCKS_PER_ERA = 210_000;
export const BLOCKS_PER_RETARGET = 2016;
/** A retarget multiplies or divides difficulty by at most this. */
export const MAX_RETARGET_FACTOR = 4;
/** 365.25 days. */
export const HOURS_PER_YEAR = 8_766;
export const HOURS_PER_QUARTER = 2_191.5;
/** 91.3125 days of 144 blocks. */
export const BLOCKS_PER_QUARTER = 13_149;
export const MONTHS_PER_YEAR = 12;
export const KW_PER_MW = 1000;
export const W_PER_KW = 1000;
