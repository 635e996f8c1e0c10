import type { MarketSnapshot } from "./snapshot.js";

/**
 * Where the market numbers come from. What is said of it (its name, whom it asks, how often) is written from this,
 * so it must be true of whatever is configured.
 */
export interface MarketSource {
  /** As sentences name it: "mempool.space". */
  readonly name: string;
  /** Hosts that a reading asks, each once. */
  readonly hosts: readonly string[];
  /** Requests that one reading makes, over all hosts. */
  readonly requestsPerReading: number;
  /**
   * All numbers, read once: nothing is retried and nothing is kept.
   * @throws MarketFault with a sentence why there are none
   */
  read(): Promise<MarketSnapshot>;
}
