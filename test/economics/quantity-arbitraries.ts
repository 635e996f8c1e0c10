import fc from "fast-check";
import { quantities, type QuantityName } from "../../src/economics/index.js";

/** Fixed seed and bounded runs: a law that fails, fails again. */
export const bounded = { seed: 20_240_420, numRuns: 500 } as const;

/** Any accepted value of a quantity, within narrower bounds where a law needs them. */
export const valueOf = (name: QuantityName, min?: number, max?: number): fc.Arbitrary<number> => {
  const quantity: { min: number; max: number; minExcluded?: true; maxExcluded?: true } = quantities[name];
  return fc.double({
    min: min ?? quantity.min,
    max: max ?? quantity.max,
    minExcluded: min === undefined && quantity.minExcluded === true,
    maxExcluded: max === undefined && quantity.maxExcluded === true,
    noNaN: true,
  });
};

type Bounds = readonly [min?: number, max?: number];

/** A record of quantities, each anywhere in its range or within the bounds given. */
export function fieldsWith<Name extends QuantityName>(
  bounds: Readonly<Record<Name, Bounds>>,
): fc.Arbitrary<Record<Name, number>> {
  const names = Object.keys(bounds) as Name[];
  const values = fc.tuple(...names.map((name) => valueOf(name, bounds[name][0], bounds[name][1])));
  return values.map((drawn) => Object.fromEntries(names.map((name, i) => [name, drawn[i]])) as Record<Name, number>);
}

/** |got − wanted| relative to `scale`, by default to what is wanted. */
export const relativeError = (got: number, wanted: number, scale = Math.abs(wanted)): number =>
  got === wanted ? 0 : Math.abs(got - wanted) / scale;
