import { check, checkAll, finite, type Fields } from "../check.js";
import {
  BLOCKS_PER_ERA,
  FIRST_SUBSIDY_SATOSHI,
  HASHES_PER_DIFFICULTY,
  HASHES_PER_EH,
  MAX_RETARGET_FACTOR,
  SATOSHI_PER_BTC,
  SECONDS_PER_BLOCK,
  SECONDS_PER_DAY,
} from "../constants.js";

/** Era of a block, 0 for the first 210,000 blocks. A fraction of a block is dropped. */
export const eraOf = (blockHeight: number): number => Math.floor(blockHeight / BLOCKS_PER_ERA);

/**
 * Subsidy of an era in whole satoshi, rounded down as the protocol's right shift does. Dividing by a power of two is
 * exact in a double; 32-bit shifts would be wrong from 5e9 satoshi on.
 */
export const eraSubsidySatoshi = (era: number): number => Math.floor(FIRST_SUBSIDY_SATOSHI / Math.pow(2, era));

/** Subsidy of a block, BTC; 0 from era 33 on. Bitcoin Core: GetBlockSubsidy. */
export function blockSubsidyBtc(fields: Fields<"blockHeight">): number {
  const blockHeight = check("blockHeight", fields.blockHeight);
  return eraSubsidySatoshi(eraOf(blockHeight)) / SATOSHI_PER_BTC;
}

/** Date serial of the next halving at a constant pace: strictly later than `asOfDate`, on a halving block a full era. */
export function halvingDateSerial(fields: Fields<"blockHeight" | "asOfDate" | "secondsPerBlock">): number {
  const { blockHeight, asOfDate, secondsPerBlock } = checkAll(fields, "blockHeight", "asOfDate", "secondsPerBlock");
  const blocksLeft = BLOCKS_PER_ERA * (eraOf(blockHeight) + 1) - blockHeight;
  return asOfDate + (blocksLeft * secondsPerBlock) / SECONDS_PER_DAY;
}

/** Hashrate that finds blocks at this difficulty and pace, EH/s. */
export function networkHashrateEh(fields: Fields<"difficulty" | "secondsPerBlock">): number {
  const { difficulty, secondsPerBlock } = checkAll(fields, "difficulty", "secondsPerBlock");
  return finite("Network hashrate", (difficulty * HASHES_PER_DIFFICULTY) / secondsPerBlock / HASHES_PER_EH);
}

/**
 * Difficulty after the retarget if blocks go on as they came, within the protocol's factor of 4 either way.
 * At the retarget itself pass 2016 blocks and the protocol's span, which is that of 2015 intervals.
 */
export function nextDifficulty(fields: Fields<"difficulty" | "blocksElapsed" | "secondsElapsed">): number {
  const { difficulty, blocksElapsed, secondsElapsed } = checkAll(
    fields,
    "difficulty",
    "blocksElapsed",
    "secondsElapsed",
  );
  const pace = (SECONDS_PER_BLOCK * blocksElapsed) / secondsElapsed;
  return difficulty * Math.min(MAX_RETARGET_FACTOR, Math.max(1 / MAX_RETARGET_FACTOR, pace));
}
