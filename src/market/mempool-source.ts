import { malformed, MarketFault, offline, refused, slowDown, timeOut } from "./fault.js";
import { snapshotOf, type Answer, type Answers } from "./mempool-answers.js";
import type { MarketSnapshot } from "./snapshot.js";
import type { MarketSource } from "./source.js";

/** mempool.space, or an own instance of it. */
export interface Mempool {
  /** Without a slash at the end: "https://mempool.space". */
  readonly address: string;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  /** For all requests of a reading together; 5,000 unless told. */
  readonly timeOutMs?: number;
}

/**
 * What a reading asks, by what the answer is called here (https://mempool.space/docs/api/rest).
 * Simple GETs, no headers, so no preflight: one request an entry, and no other.
 */
const requests: Readonly<Record<keyof Answers, string>> = {
  prices: "/api/v1/prices",
  hashrate: "/api/v1/mining/hashrate/3d",
  rewards: "/api/v1/mining/reward-stats/144",
};

/** The market from the public REST API of mempool.space, or of an own instance. */
export function mempoolSource(mempool: Mempool): MarketSource {
  const name = hostOf(mempool.address);
  return {
    name,
    hosts: [name],
    requestsPerReading: Object.keys(requests).length,
    read: () => readMempool(mempool, name),
  };
}

const hostOf = (address: string): string => {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
};

async function readMempool(mempool: Mempool, service: string): Promise<MarketSnapshot> {
  const timeOutMs = mempool.timeOutMs ?? 5000;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeOutMs);
  try {
    const asked = Object.entries(requests).map(
      async ([name, path]) => [name, await getJson(mempool, path, service, stop.signal)] as const,
    );
    const answers = Object.fromEntries(await Promise.all(asked)) as unknown as Answers;
    return snapshotOf(answers, { requests, service, address: mempool.address, takenAt: mempool.now() });
  } catch (error) {
    if (error instanceof MarketFault) throw error;
    throw stop.signal.aborted ? timeOut(service, timeOutMs / 1000) : offline(service);
  } finally {
    clearTimeout(timer);
    // One failed request must not leave the others running.
    stop.abort();
  }
}

async function getJson(mempool: Mempool, path: string, service: string, signal: AbortSignal): Promise<Answer> {
  const response = await mempool.fetch(mempool.address + path, { signal });
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
