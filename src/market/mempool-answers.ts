import { quantities } from "../economics/quantities.js";
import { absurd, malformed } from "./fault.js";
import type { MarketSnapshot, Reading, SnapshotName } from "./snapshot.js";

/** A JSON object, as it came. */
export type Answer = Readonly<Record<string, unknown>>;

/** What the service answers, as far as it is used. */
export interface Answers {
  /** { time: s, USD: number, … }: btcPriceUsd, and the time it held. */
  readonly prices: Answer;
  /** { currentDifficulty: number, … }: difficulty. */
  readonly hashrate: Answer;
  /** { startBlock, endBlock: number, totalFee: "satoshi", … }: feesBtcPerBlock over those blocks; blockHeight. */
  readonly rewards: Answer;
}

interface AskedOf {
  readonly requests: Readonly<Record<keyof Answers, string>>;
  readonly service: string;
  readonly address: string;
  readonly takenAt: Date;
}

const satoshiPerBtc = 1e8;
const minuteMs = 60_000;

/**
 * All four numbers of one reading.
 * @throws MarketFault where a number is missing, of the wrong kind, or absurd
 */
export function snapshotOf(answers: Answers, { requests, service, address, takenAt }: AskedOf): MarketSnapshot {
  const number = (answer: Answer, field: string) => numberIn(answer, field, service);
  const pricedAt = priceTime(number(answers.prices, "time"), takenAt, service);
  const reading = (name: SnapshotName, value: number, asked: keyof Answers, asOf = takenAt): Reading => {
    refuseAbsurd(name, value);
    return { value, unit: quantities[name].unit, source: address + requests[asked], asOf: asOf.toISOString() };
  };
  return {
    readings: {
      btcPriceUsd: reading("btcPriceUsd", number(answers.prices, "USD"), "prices", pricedAt),
      difficulty: reading("difficulty", number(answers.hashrate, "currentDifficulty"), "hashrate"),
      feesBtcPerBlock: reading("feesBtcPerBlock", feesPerBlock(answers.rewards, service), "rewards"),
      blockHeight: reading("blockHeight", number(answers.rewards, "endBlock"), "rewards"),
    },
    service,
    address,
    takenAt: takenAt.toISOString(),
  };
}

/** Averaged over the blocks that were counted. */
function feesPerBlock(rewards: Answer, service: string): number {
  const blocks = numberIn(rewards, "endBlock", service) - numberIn(rewards, "startBlock", service) + 1;
  if (!(blocks >= 1 && blocks <= 144)) throw malformed(service, `reward-stats covers ${blocks} blocks, not 144`);
  return numberIn(rewards, "totalFee", service) / satoshiPerBtc / blocks;
}

/** Big numbers come as text ("totalFee"); anything else that is not a plain number is refused. */
function numberIn(answer: Answer, field: string, service: string): number {
  const raw = answer[field];
  const value = typeof raw === "string" && /^-?\d+(\.\d+)?$/.test(raw) ? Number(raw) : raw;
  if (typeof value !== "number" || !Number.isFinite(value)) throw malformed(service, `${field} is no number`);
  return value;
}

/** A price from tomorrow has a wrong clock behind it; a little drift between two machines is allowed. */
function priceTime(seconds: number, now: Date, service: string): Date {
  const time = new Date(seconds * 1000);
  if (Number.isNaN(time.getTime()) || seconds <= 0) throw malformed(service, "the price has no time");
  if (time.getTime() > now.getTime() + 10 * minuteMs) {
    throw absurd(`The price is dated ${time.toISOString().slice(0, 16)}Z, in the future.`);
  }
  return time;
}

/** The dictionary's range, and a bitcoin price of at least a dollar and under ten millions. */
function refuseAbsurd(name: SnapshotName, value: number): void {
  const { label, min, max } = { ...quantities[name], ...plausible[name] };
  if (value >= min && value <= max) return;
  throw absurd(`${label} ${shown(value)} is outside ${shown(min)} to ${shown(max)}.`);
}

const plausible: Partial<Record<SnapshotName, { min: number; max: number }>> = {
  btcPriceUsd: { min: 1, max: 1e7 },
  // Below the halving of 2024 the chain is another one, or the node is still loading.
  blockHeight: { min: 840_000, max: 1e7 },
};

const shown = (value: number): string =>
  Math.abs(value) >= 1e6 ? value.toExponential().replace("e+", "e") : String(value);
