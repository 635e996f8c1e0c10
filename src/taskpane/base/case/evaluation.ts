import { type Case } from "../../../economics/model/case.js";
import { paths, type Path } from "../../../economics/paths.js";
import { Refusal } from "../../../economics/refusal.js";
import { threePaths, type SiteResult } from "../../../economics/model/three-paths.js";

export type Values = Readonly<Record<Path, number>>;

/** One site, headline or risk-weighted. */
export interface SiteRow {
  /** The site's place in the case, from 0: two sites may share a name. */
  readonly site: number;
  readonly name: string;
  readonly gridMw: number;
  readonly usdPerW: Values;
  readonly best: Path;
  /** Best less second best, USD per grid watt. */
  readonly lead: number;
}

export interface Evaluation {
  /** Sorted by lead, largest first. */
  readonly headline: readonly SiteRow[];
  readonly weighted: readonly SiteRow[];
  /** All sites, USD. */
  readonly totals: { readonly headline: Values; readonly weighted: Values };
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
    const mw = input.sites.map(({ gridMw }) => gridMw);
    const headline = sites.map((site, i) => rowOf(i, site, mw[i]!, headlineOf(site)));
    const weighted = sites.map((site, i) => rowOf(i, site, mw[i]!, weightedOf(site)));
    return {
      headline: byLead(headline),
      weighted: byLead(weighted),
      totals: { headline: totalOf(sites, headlineOf), weighted: totalOf(sites, weightedOf) },
      gridMw: mw.reduce((sum, value) => sum + value, 0),
      quarters: market.length,
    };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
}

const headlineOf = ({ mine, lease, cloud }: SiteResult): Values => ({ mine, lease, cloud });
const weightedOf = ({ mine, leaseRiskWeighted, cloudRiskWeighted }: SiteResult): Values => ({
  mine,
  lease: leaseRiskWeighted,
  cloud: cloudRiskWeighted,
});

function rowOf(site: number, { name }: SiteResult, gridMw: number, usd: Values): SiteRow {
  const perWatt = (path: Path) => usd[path] / (gridMw * 1e6);
  const usdPerW = { mine: perWatt("mine"), lease: perWatt("lease"), cloud: perWatt("cloud") };
  const best = paths.reduce((leader, path) => (usd[path] > usd[leader] ? path : leader));
  const second = Math.max(...paths.filter((path) => path !== best).map((path) => usdPerW[path]));
  return { site, name, gridMw, usdPerW, best, lead: usdPerW[best] - second };
}

const byLead = (rows: readonly SiteRow[]): readonly SiteRow[] => [...rows].sort((a, b) => b.lead - a.lead);

function totalOf(sites: readonly SiteResult[], valuesOf: (site: SiteResult) => Values): Values {
  const total = { mine: 0, lease: 0, cloud: 0 };
  for (const site of sites) for (const path of paths) total[path] += valuesOf(site)[path];
  return total;
}
