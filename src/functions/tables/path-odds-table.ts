import { baseSpreads, pathOdds, pathRows, paths, pathWorths, type SiteOdds } from "../../economics/index.js";
import type { Range } from "../in-cell/read-argument.js";
import { readCase } from "./read-case.js";

const percentiles = ["p5", "p50", "p95"] as const;

/** "Mine P5 USD", and so on for every path and percentile. */
const valueHeaders = pathRows.flatMap(({ name }) => percentiles.map((p) => `${name} P${p.slice(1)} USD`));

/** A header row and a row a site, in the order of the range. The same seed gives the same numbers on any machine. */
export function pathOddsTable(fields: {
  readonly sites: Range;
  readonly assumptions: Range;
  readonly draws: number;
  readonly seed: number;
}): (string | number)[][] {
  const { draws, seed } = fields;
  const input = readCase(fields.sites, fields.assumptions);
  const rows = pathOdds({ case: input, spreads: baseSpreads, draws, seed, worths: pathWorths }).map(rowOf);
  return [["Site", ...paths.map((path) => `P(${path})`), ...valueHeaders], ...rows];
}

const rowOf = ({ name, probability, value }: SiteOdds): (string | number)[] => [
  name,
  ...paths.map((path) => probability[path]),
  ...paths.flatMap((path) => percentiles.map((p) => value[path][p])),
];
