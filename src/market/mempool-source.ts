import { quantities } from "../economics/quantities.js";
import { absurd, malformed, MarketFault, offline, refused, slowDown, timeOut } from "./fault.js";
import type { MarketSnapshot, Reading, SnapshotName } from "./snapshot.js";

/**
 * The market from mempool.space's public REST API, or from an own instance of it (https://mempool.space/docs/api/rest).
 * Three simple GETs, no headers, so no preflight:
 *
 * | request | answer | what is used |
 * |---|---|---|
 * | /api/v1/prices | { time: s, USD: number, … } | btcPriceUsd, and the time it held |
 * | /api/v1/mining/hashrate/3d | { currentDifficulty: number, … } | difficulty |
 * | /api/v1/mining/reward-stats/144 | { startBlock, endBlock: number, totalFee: "satoshi", … } | feesBtcPerBlock over those blocks; blockHeight |
 */
export interface MempoolSource {
  /** Without a slash at the end: "https://mempool.space". */
  readonly address: string;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  /** For the three requests together; 5,000 unless told. */
  readonly timeOutMs?: number;
}

const requests = {
  prices: "/api/v1/prices",
  hashrate: "/api/v1/mining/hashrate/3d",
  rewards: "/api/v1/mining/reward-stats/144",
} as const;

const satoshiPerBtc = 1e8;
const minuteMs = 60_000;

/**
 * All four numbers, or a MarketFault that says in words why there are none.
 * Nothing is retried and nothing is kept here: the caller keeps the last snapshot.
 */
export async function readMempool(source: MempoolSource): Promise<MarketSnapshot> {
  const service = serviceName(source.address);
  const timeOutMs = source.timeOutMs ?? 5000;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeOutMs);
  try {
    const get = (path: string) => getJson(source, service, path, stop.signal);
    const [prices, hashrate, rewards] = await Promise.all([
      get(requests.prices),
      get(requests.hashrate),
      get(requests.rewards),
    ]);
    return snapshotOf(source, service, { prices, hashrate, rewards });
  } catch (error) {
    if (error instanceof MarketFault) throw error;
    throw stop.signal.aborted ? timeOut(service, timeOutMs / 1000) : offline(service);
  } finally {
    clearTimeout(timer);
    // One failed request must not leave the two others running.
    stop.abort();
  }
}

export const serviceName = (address: string): string => {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
};

type Answer = Readonly<Record<string, unknown>>;

async function getJson(source: MempoolSource, service: string, path: string, signal: AbortSignal): Promise<Answer> {
  const response = await source.fetch(source.address + path, { signal });
  if (response.status === 429) throw slowDown(service);
  if (!response.ok) throw refused(service, response.status);
  const text = await response.text();
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === "object" && answer !== null && !Array.isArray(answer)) return answer as Answer;
  } catch {
    // Falls through: a page of HTML in place of JSON is as unreadable as a bare number.
  }
  throw malformed(service, `${path} is no JSON object`);
}

interface Answers {
  readonly prices: Answer;
  readonly hashrate: Answer;
  readonly rewards: Answer;
}

function snapshotOf(source: MempoolSource, service: string, answers: Answers): MarketSnapshot {
  const takenAt = source.now();
  const number = (answer: Answer, field: string) => numberIn(answer, field, service);
  const first = number(answers.rewards, "startBlock");
  const last = number(answers.rewards, "endBlock");
  const blocks = last - first + 1;
  if (!(blocks >= 1 && blocks <= 144)) throw malformed(service, `reward-stats covers ${blocks} blocks, not 144`);
  const fees = number(answers.rewards, "totalFee") / satoshiPerBtc / blocks;
  const pricedAt = priceTime(number(answers.prices, "time"), takenAt, service);
  const reading = (name: SnapshotName, value: number, path: string, asOf: Date): Reading => {
    refuseAbsurd(name, value);
    return { value, unit: quantities[name].unit, source: source.address + path, asOf: asOf.toISOString() };
  };
  return {
    readings: {
      btcPriceUsd: reading("btcPriceUsd", number(answers.prices, "USD"), requests.prices, pricedAt),
      difficulty: reading("difficulty", number(answers.hashrate, "currentDifficulty"), requests.hashrate, takenAt),
      feesBtcPerBlock: reading("feesBtcPerBlock", fees, requests.rewards, takenAt),
      blockHeight: reading("blockHeight", last, requests.rewards, takenAt),
    },
    service,
    address: source.address,
    takenAt: takenAt.toISOString(),
  };
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
