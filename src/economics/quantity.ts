/**
 * What a quantity is: label, unit, kind, look and accepted range. Ranges catch unit slips (60 for 0.06 USD/kWh); they do
 * not judge plausibility, which is the business of a base value's low and high.
 */
export interface Quantity {
  readonly label: string;
  readonly kind: Kind;
  readonly look: Look;
  /** Unit of the core's number: "USD/kWh"; a share's is what it is a fraction of ("of rent", "a year", "fraction"). */
  readonly unit: string;
  /** Unit on sheets and in fields, where shares and rates are shown in per cent: "% of rent". */
  readonly sheetUnit: string;
  /** Unit that stands on its own beside the core's number: "fraction of rent". */
  readonly standingUnit: string;
  /** Unit said after a number in a sentence; "" where a number says enough: "Pool fee 2", "Days 9". */
  readonly spokenUnit: string;
  readonly min: number;
  readonly max: number;
  /** The bound itself is refused. */
  readonly minExcluded?: true;
  readonly maxExcluded?: true;
  /** Zero is allowed although it lies below `min` (no rent at all). */
  readonly zeroAllowed?: true;
  /** Units that people type by mistake: `value × factor` in our unit is what they probably meant. */
  readonly slips?: readonly Slip[];
  /** An everyday value: of several possible slips, the one that lands nearest to it was meant. */
  readonly typical?: number;
}

/** What a number measures. A share is a part of something, a rate a part a year (or a cycle); both are shown in per cent. */
export type Kind =
  | "share"
  | "rate"
  | "money"
  | "price"
  | "power"
  | "efficiency"
  | "hashrate"
  | "years"
  | "time"
  | "date"
  | "count"
  | "ratio";

/** How a number is written, by the names that sheets have for it. */
export type Look = "percent" | "money" | "price" | "rate" | "quantity" | "integer" | "difficulty" | "years" | "date";

export interface Slip {
  readonly unit: string;
  readonly factor: number;
}

/** Shares and rates are typed and shown in per cent. */
export const isInPercent = ({ look }: Quantity): boolean => look === "percent";

/** Accepted values from the first to the second, both included unless a quantity says otherwise. */
export type Range = readonly [min: number, max: number];

type Bare = Pick<Quantity, "label" | "kind" | "look" | "unit"> & { readonly range: Range; readonly slips?: Slip[] };

const bare = ({ range: [min, max], slips = [], ...words }: Bare): Quantity => ({
  ...words,
  sheetUnit: words.unit,
  standingUnit: words.unit,
  spokenUnit: words.unit,
  min,
  max,
  ...(slips.length ? { slips } : {}),
});

const PERCENT: Slip = { unit: "%", factor: 0.01 };
const KILOWATTS: Slip = { unit: "kW", factor: 0.001 };
const MONTHS: Slip = { unit: "months", factor: 1 / 12 };

/** A part of something: `of` names it. */
function part(label: string, kind: "share" | "rate", of: string | undefined, range: Range): Quantity {
  const quantity = bare({ label, kind, look: "percent", unit: of ?? "fraction", range, slips: [PERCENT] });
  const [sheetUnit, standingUnit] = of === undefined ? ["%", "fraction"] : [`% ${of}`, `fraction ${of}`];
  return { ...quantity, sheetUnit, standingUnit, spokenUnit: "" };
}

export const share = (label: string, of?: string): Quantity => part(label, "share", of, [0, 1]);
export const shareUpTo = (label: string, max: number, of?: string): Quantity => part(label, "share", of, [0, max]);
export const discount = (label: string): Quantity => part(label, "rate", "a year", [0, 1]);
export const growth = (label: string): Quantity => part(label, "rate", "a year", [-0.9, 5]);
export const decline = (label: string, per = "a year"): Quantity => part(label, "rate", per, [0, 0.9]);
export const capRate = (label: string): Quantity => part(label, "rate", "a year", [0.01, 0.5]);
/** Standard deviation of a price's logarithm. */
export const spread = (label: string): Quantity => part(label, "rate", "of ln", [0, 2]);

/** The bounds themselves are refused, or one of them. */
export const above = (quantity: Quantity): Quantity => ({ ...quantity, minExcluded: true });
export const below = (quantity: Quantity): Quantity => ({ ...quantity, maxExcluded: true });

/** Whole dollars: totals, costs of machines and of land. */
export const money = (label: string, unit: string, range: Range): Quantity =>
  bare({ label, kind: "money", look: "money", unit, range });

/** Dollars for one of something, with decimals. */
export const price = (label: string, unit: string, range: Range, ...slips: Slip[]): Quantity =>
  bare({ label, kind: "price", look: "price", unit, range, slips });

export const ratio = (label: string, range: Range): Quantity => ({
  ...bare({ label, kind: "ratio", look: "price", unit: "ratio", range }),
  spokenUnit: "",
});

/** How many of something; the label says of what. */
export const count = (label: string, unit: string, range: Range): Quantity => ({
  ...bare({ label, kind: "count", look: "quantity", unit, range }),
  spokenUnit: "",
});

/** An amount in a unit that sentences need: hashes, bitcoin, seconds. */
export const amount = (label: string, unit: string, range: Range, kind: Kind = "count"): Quantity =>
  bare({ label, kind, look: "quantity", unit, range });

const span = (label: string, slips: Slip[]): Quantity =>
  bare({ label, kind: "years", look: "years", unit: "years", range: [0, 50], slips });
/** A term, a life, a build: never none. */
export const years = (label: string): Quantity => above(span(label, [MONTHS]));
/** Years until something: perhaps at once. */
export const yearsFromNow = (label: string): Quantity => span(label, [MONTHS]);

export const efficiency = (label: string): Quantity =>
  bare({
    label,
    kind: "efficiency",
    look: "quantity",
    unit: "J/TH",
    range: [1, 2000],
    slips: [{ unit: "J/GH", factor: 1000 }],
  });

const POWER_PRICE_SLIPS: Slip[] = [
  { unit: "cents/kWh", factor: 0.01 },
  { unit: "USD/MWh", factor: 0.001 },
];
export const powerPrice = (label: string, min: number): Quantity => ({
  ...bare({ label, kind: "price", look: "rate", unit: "USD/kWh", range: [min, 2], slips: POWER_PRICE_SLIPS }),
  typical: 0.06,
});

export const megawatts = (label: string, unit: string): Quantity =>
  bare({ label, kind: "power", look: "quantity", unit, range: [0, 20_000], slips: [KILOWATTS] });

export const btcPerBlock = (label: string, typical: number): Quantity => ({
  ...bare({
    label,
    kind: "price",
    look: "rate",
    unit: "BTC/block",
    range: [0, 50],
    slips: [{ unit: "satoshi", factor: 1e-8 }],
  }),
  typical,
});

export const rent = (label: string): Quantity =>
  price(label, "USD/kW-month", [10, 2000], { unit: "USD m/MW-year", factor: 1000 / 12 });
export const capexPerWatt = (label: string): Quantity =>
  price(label, "USD/W critical", [0, 100], { unit: "USD/kW", factor: 0.001 });
export const pueOf = (label: string): Quantity => ratio(label, [1, 2]);
