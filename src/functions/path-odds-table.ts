import { pathOdds, type SiteOdds } from "../economics/odds.js";
import { baseSpreads } from "../economics/odds-spreads.js";
import { pathWorths } from "../economics/path-worths.js";
import { readCase } from "./read-case.js";
import type { Range } from "./read-argument.js";

const columns: readonly (readonly [header: string, value: (odds: SiteOdds) => string | number])[] = [
  ["Site", (odds) => odds.name],
  ["P(mine)", (odds) => odds.probability.mine],
  ["P(lease)", (odds) => odds.probability.lease],
  ["P(cloud)", (odds) => odds.probability.cloud],
  ["Mine P5 USD", (odds) => odds.value.mine.p5],
  ["Mine P50 USD", (odds) => odds.value.mine.p50],
  ["Mine P95 USD", (odds) => odds.value.mine.p95],
  ["Lease P5 USD", (odds) => odds.value.lease.p5],
  ["Lease P50 USD", (odds) => odds.value.lease.p50],
  ["Lease P95 USD", (odds) => odds.value.lease.p95],
  ["Cloud P5 USD", (odds) => odds.value.cloud.p5],
  ["Cloud P50 USD", (odds) => odds.value.cloud.p50],
  ["Cloud P95 USD", (odds) => odds.value.cloud.p95],
];

/** A header row and a row a site, in the order of the range. The same seed gives the same numbers on any machine. */
export function pathOddsTable(fields: {
  readonly sites: Range;
  readonly assumptions: Range;
  readonly draws: number;
  readonly seed: number;
}): (string | number)[][] {
  const { draws, seed } = fields;
  const input = readCase(fields.sites, fields.assumptions);
  const rows = pathOdds({ case: input, spreads: baseSpreads, draws, seed, worths: pathWorths });
  return [columns.map(([header]) => header), ...rows.map((odds) => columns.map(([, value]) => value(odds)))];
}
