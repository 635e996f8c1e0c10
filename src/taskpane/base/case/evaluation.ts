import type { Case } from "../../../economics/model/case.js";
import { threePaths, type SiteResult } from "../../../economics/model/three-paths.js";
import { bestPath, byPath, leadOf, pathRow, type Path, type PathValues } from "../../../economics/paths.js";
import { Refusal } from "../../../economics/refusal.js";

/** One site, headline or risk-weighted. */
export interface SiteRow {
  /** The site's place in the case, from 0: two sites may share a name. */
  readonly site: number;
  readonly name: string;
  readonly gridMw: number;
  readonly usdPerW: PathValues;
  readonly best: Path;
  /** Best less second best, USD per grid watt. */
  readonly lead: number;
}

export interface Evaluation {
  /** Sorted by lead, largest first. */
  readonly headline: readonly SiteRow[];
  readonly weighted: readonly SiteRow[];
  /** All sites, USD. */
  readonly totals: { readonly headline: PathValues; readonly weighted: PathValues };
  readonly gridMw: number;
  readonly quarters: number;
}

/** The core's refusal of a case, in a sentence. */
export interface Refused {
  readonly refusal: string;
}

const evaluations = new WeakMap<Case, Evaluation | Refused>();

/** What the core says of a case, computed once a case. */
export function evaluationOf(input: Case): Evaluation | Refused {
  const known = evaluations.get(input);
  if (known) return known;
  const evaluation = evaluate(input);
  evaluations.set(input, evaluation);
  return evaluation;
}

/** What the core says of a case, ready to be shown; or its refusal. */
export function evaluate(input: Case): Evaluation | Refused {
  try {
    const { sites, market } = threePaths(input);
    const [headline, weighted] = [sites.map(headlineOf), sites.map(weightedOf)];
    return {
      headline: byLead(input, headline),
      weighted: byLead(input, weighted),
      totals: { headline: totalOf(headline), weighted: totalOf(weighted) },
      gridMw: input.sites.reduce((sum, { gridMw }) => sum + gridMw, 0),
      quarters: market.length,
    };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
}

const headlineOf = (site: SiteResult): PathValues => byPath((path) => site[pathRow(path).results.value]);
const weightedOf = (site: SiteResult): PathValues => byPath((path) => site[pathRow(path).results.riskWeighted]);

/** Values of the sites of a case, USD, as rows sorted by lead. */
const byLead = ({ sites }: Case, usd: readonly PathValues[]): readonly SiteRow[] =>
  sites
    .map(({ name, gridMw }, site) => {
      const usdPerW = perWatt(usd[site]!, gridMw);
      return { site, name, gridMw, usdPerW, best: bestPath(usdPerW), lead: leadOf(usdPerW) };
    })
    .sort((a, b) => b.lead - a.lead);

/** Values in USD as USD per grid watt. */
export const perWatt = (usd: PathValues, gridMw: number): PathValues =>
  byPath((path) => {
    const value = usd[path];
    return value === null ? null : value / (gridMw * 1e6);
  });

/** A path that no site has comes to nothing, not to zero. */
const totalOf = (sites: readonly PathValues[]): PathValues =>
  byPath((path) => {
    const given = sites.map((values) => values[path]).filter((value) => value !== null);
    return given.length > 0 ? given.reduce((sum, value) => sum + value, 0) : null;
  });
