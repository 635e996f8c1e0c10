import { type Case, Refusal, type Site } from "../../economics/index.js";
import { completeCase } from "../../sites/assumptions/complete-case.js";
import { readAssumptions } from "../../sites/assumptions/read-assumptions.js";
import { readSiteRows } from "../../sites/table/read-site-rows.js";
import type { Range } from "../in-cell/read-argument.js";

/** More than a sheet holds: a function writes one row a site. */
const MOST_SITES = 10_000;

/**
 * A whole case from the two ranges of a function: what they omit is the base preset's.
 * @throws Refusal that names row and column of the range.
 */
export const readCase = (sites: Range, assumptions: Range): Case =>
  caseOf(readSiteRows(sites, MOST_SITES), assumptions);

/** The same for a function that answers for one site. */
export function readCaseOfOneSite(site: Range, assumptions: Range): Case {
  const sites = readSiteRows(site, MOST_SITES);
  if (sites.length === 1) return caseOf(sites, assumptions);
  throw new Refusal(`Site got ${sites.length} sites; needed: a range with a header row and one row.`);
}

function caseOf(sites: readonly Site[], range: Range): Case {
  const { market, assumptions, problems } = readAssumptions(range);
  const [first] = problems;
  if (first) throw new Refusal(`${problems.length > 1 ? `(1 of ${problems.length}) ` : ""}${first.message}`);
  return completeCase(sites, market, assumptions);
}
