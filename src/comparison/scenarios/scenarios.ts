import { Refusal, resultOf, type Case, type Path } from "../../economics/index.js";
import { contextOf, type Context, type ScenarioInputs } from "../context.js";

/** More columns than this would not fit on the page. */
const SHOWN = 6;

/** Totals of all sites in one set of assumptions. */
export interface Totals {
  readonly gridMw: number;
  readonly headline: Readonly<Record<Path, number>>;
  readonly riskWeighted: Readonly<Record<Path, number>>;
}

export interface WorkedScenario {
  readonly name: string;
  readonly input: Case;
  readonly totals: Totals;
}

/** Each scenario worked out for the sites of this workbook; one that the model refuses is left out, in words. */
export function workScenarios({ input }: Context, given: readonly ScenarioInputs[]) {
  const worked: WorkedScenario[] = [];
  const leftOut: string[] = given.slice(SHOWN).map(({ name }) => `\u201c${name}\u201d: ${SHOWN} fit on the page.`);
  for (const { name, market, assumptions } of given.slice(0, SHOWN)) {
    const scenario: Case = { market, assumptions, sites: input.sites };
    try {
      worked.push({ name, input: scenario, totals: totalsOf(contextOf(scenario, {})) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      leftOut.push(`\u201c${name}\u201d: ${error.message}`);
    }
  }
  return { worked, leftOut };
}

export function totalsOf({ workings }: Context): Totals {
  const results = workings.map(resultOf);
  const sum = (pick: (result: (typeof results)[number]) => number): number =>
    results.reduce((total, result) => total + pick(result), 0) / 1e6;
  const mine = sum((result) => result.mine);
  return {
    gridMw: workings.reduce((total, { site }) => total + site.gridMw, 0),
    headline: { mine, lease: sum(({ lease }) => lease), cloud: sum(({ cloud }) => cloud) },
    riskWeighted: {
      mine,
      lease: sum(({ leaseRiskWeighted }) => leaseRiskWeighted),
      cloud: sum(({ cloudRiskWeighted }) => cloudRiskWeighted),
    },
  };
}
