import type { AssumptionField } from "./fields.js";

/**
 * The paths of a site, a row each: totals, the best, leads, columns, headers, legends, odds and colours loop over them.
 * That A feeds B and B's hall feeds C is the model's code, not theirs. Ties go to the earlier row.
 */
interface PathRow {
  readonly key: string;
  /** Stands beside the name wherever a colour does: colour alone says nothing. */
  readonly letter: string;
  readonly name: string;
  /** What a sentence says of it: "Mining leads", "ahead of the lease". */
  readonly asSubject: string;
  readonly inSentence: string;
  /** Which of the palette's path colours. */
  readonly colour: "first" | "second" | "third" | "fourth";
  readonly discountField: AssumptionField;
  /** Probabilities between today and the path's value; none where nothing has to be delivered. */
  readonly probabilityFields: readonly AssumptionField[];
  /** Names that the results of a site have for the path: its value, per grid watt, weighted by risk, its flows. */
  readonly results: {
    readonly value: string;
    readonly usdPerW: string;
    readonly riskWeighted: string;
    readonly flows: string;
  };
}

export const pathRows = [
  {
    key: "mine",
    letter: "A",
    name: "Mine",
    asSubject: "Mining",
    inSentence: "mining",
    colour: "first",
    discountField: "mineDiscountRate",
    probabilityFields: [],
    results: { value: "mine", usdPerW: "mineUsdPerW", riskWeighted: "mine", flows: "mineFlows" },
  },
  {
    key: "lease",
    letter: "B",
    name: "Lease",
    asSubject: "Lease",
    inSentence: "the lease",
    colour: "second",
    discountField: "leaseDiscountRate",
    probabilityFields: ["deliveryProbability"],
    results: { value: "lease", usdPerW: "leaseUsdPerW", riskWeighted: "leaseRiskWeighted", flows: "leaseFlows" },
  },
  {
    key: "cloud",
    letter: "C",
    name: "Cloud",
    asSubject: "Cloud",
    inSentence: "the cloud",
    colour: "third",
    discountField: "cloudDiscountRate",
    probabilityFields: ["cloudDeliveryProbability"],
    results: { value: "cloud", usdPerW: "cloudUsdPerW", riskWeighted: "cloudRiskWeighted", flows: "cloudFlows" },
  },
] as const satisfies readonly PathRow[];

export type Path = (typeof pathRows)[number]["key"];
export const paths: readonly Path[] = pathRows.map(({ key }) => key);

/** One thing of each path. */
export type ByPath<T> = { readonly [P in Path]: T };

export const byPath = <T>(pick: (path: Path) => T): ByPath<T> =>
  Object.fromEntries(paths.map((path) => [path, pick(path)])) as ByPath<T>;

/** The row of a path. */
export const pathRow = (path: Path): (typeof pathRows)[number] => pathRows.find(({ key }) => key === path)!;

/** "B Lease": how a path is named in a sentence. */
export const pathTitle = (path: Path): string => `${pathRow(path).letter} ${pathRow(path).name}`;

/** A value of each path in one unit; null where a site has no such path. */
export type PathValues = ByPath<number | null>;

/** The path of the highest value; ties go to the earlier one. */
export const bestPath = (values: PathValues): Path =>
  paths.reduce((best, path) => ((values[path] ?? -Infinity) > (values[best] ?? -Infinity) ? path : best));

/** How far the highest value lies above the second. */
export function leadOf(values: PathValues): number {
  const given = paths.map((path) => values[path]).filter((value): value is number => value !== null);
  const [first = 0, second = first] = given.sort((a, b) => b - a);
  return first - second;
}
