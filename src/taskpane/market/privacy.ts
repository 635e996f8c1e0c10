import { baseMarketMonth } from "../../sites/assumptions/base-market-date.js";
import type { MarketSource } from "../../market/source.js";
import { snapshotNames } from "../../market/snapshot.js";
import { atStart, counted, listed } from "../base/numerals.js";

export const baseMarketInWords = `base values of ${baseMarketMonth}`;

type Asked = Pick<MarketSource, "name" | "hosts" | "requestsPerReading">;

/** What one reading gives away: how many requests, and to whom. */
export function requestsInWords({ name, hosts, requestsPerReading: count }: Asked): string {
  const whom = hosts.length === 1 && hosts[0] === name ? name : `${name} (${listed(hosts, hosts.length)})`;
  return `${atStart(counted(count))} request${count === 1 ? "" : "s"} to ${whom}, without any of your data.`;
}

export const askingInWords = ({ name }: Asked): string => `Asking ${name} for ${counted(snapshotNames.length)} numbers`;
