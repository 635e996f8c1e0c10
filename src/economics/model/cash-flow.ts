/**
 * Cash-flow mathematics: net present value, internal rate of return that says when there is none or several,
 * payback and peak cash need. Flows in USD (or any money), equally spaced.
 */

/** Present value of flows at periods 0, 1, 2, … at a rate per period above −100 %. */
export function npv(rate: number, flows: readonly number[]): number {
  const x = 1 / (1 + rate);
  let sum = 0;
  for (let i = flows.length - 1; i >= 0; i--) sum = sum * x + flows[i]!;
  return sum;
}

/** An internal rate of return per period, or the reason why there is not exactly one. */
export type Irr =
  | { readonly kind: "one"; readonly rate: number }
  | { readonly kind: "none" }
  | { readonly kind: "several"; readonly rates: readonly number[] };

/** Rates are sought from −99.9999 % to 1e9 % per period, on a grid of ln(1 + rate) where signs change more than once. */
const LOWEST_LOG = Math.log(1e-6);
const HIGHEST_LOG = Math.log(1e7);
const GRID = 4000;

/**
 * The rate per period at which the flows are worth nothing today.
 * One sign change in the flows: exactly one rate exists (Descartes). More: a fine grid is searched, and several
 * crossings are reported as such. No npm library is right on all cases, hence our own.
 */
export function irr(flows: readonly number[]): Irr {
  const changes = signChanges(flows);
  if (changes === 0) return { kind: "none" };
  const steps = changes === 1 ? 1 : GRID;
  const rates: number[] = [];
  let low = LOWEST_LOG;
  let lowSign = worthSign(flows, low);
  for (let i = 1; i <= steps; i++) {
    const high = LOWEST_LOG + ((HIGHEST_LOG - LOWEST_LOG) * i) / steps;
    const highSign = worthSign(flows, high);
    if (lowSign !== 0 && highSign !== lowSign) rates.push(rateBetween(flows, low, high));
    [low, lowSign] = [high, highSign];
  }
  if (rates.length === 0) return { kind: "none" };
  return rates.length === 1 ? { kind: "one", rate: rates[0]! } : { kind: "several", rates };
}

function signChanges(flows: readonly number[]): number {
  let last = 0;
  let changes = 0;
  for (const flow of flows) {
    if (flow === 0) continue;
    if (last !== 0 && Math.sign(flow) !== last) changes++;
    last = Math.sign(flow);
  }
  return changes;
}

/**
 * Sign of the value at ln(1 + rate). With negative rates the far flows swamp everything, so the sum is taken from
 * whichever end keeps the powers below one; the sign is the same.
 */
function worthSign(flows: readonly number[], log: number): number {
  const x = Math.exp(-Math.abs(log));
  let sum = 0;
  if (log >= 0) for (let i = flows.length - 1; i >= 0; i--) sum = sum * x + flows[i]!;
  else for (let i = 0; i < flows.length; i++) sum = sum * x + flows[i]!;
  return Math.sign(sum);
}

function rateBetween(flows: readonly number[], low: number, high: number): number {
  const log = bisect((l) => worthSign(flows, l), low, high);
  return Math.expm1(log);
}

/** Root of a function with a sign change between low and high, halved down to neighbouring doubles. */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  const lowPositive = f(low) > 0;
  let [a, b] = [low, high];
  for (;;) {
    const middle = a + (b - a) / 2;
    if (middle <= Math.min(a, b) || middle >= Math.max(a, b)) return middle;
    const value = f(middle);
    if (value === 0) return middle;
    if (value > 0 === lowPositive) a = middle;
    else b = middle;
  }
}

/** The grid on which an incremental IRR must show exactly one crossing, as fractions a year. */
export const irrGrid: readonly number[] = [-0.3, -0.2, -0.1, 0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

export const NO_CROSSING_WORDS = "no rate between −30 % and 100 %";
export const SEVERAL_CROSSINGS_WORDS = "several rates";

/** Annual IRR of quarterly flows, or words. A crossing is a change of "value > 0" from one grid rate to the next. */
export type AnnualIrr = { readonly rate: number } | { readonly words: string };

export function annualIrrOfQuarters(flows: readonly number[]): AnnualIrr {
  const value = (rate: number): number => npv(Math.pow(1 + rate, 0.25) - 1, flows);
  const positive = irrGrid.map((rate) => value(rate) > 0);
  const crossings = positive.flatMap((p, i) => (i > 0 && p !== positive[i - 1] ? [i] : []));
  if (crossings.length === 0) return { words: NO_CROSSING_WORDS };
  if (crossings.length > 1) return { words: SEVERAL_CROSSINGS_WORDS };
  const i = crossings[0]!;
  return { rate: bisect(value, irrGrid[i - 1]!, irrGrid[i]!) };
}

/** Peak cash need (positive, 0 when there is none) and payback in years of quarterly flows (null: none). */
export interface CashNeed {
  readonly peakCash: number;
  readonly paybackYears: number | null;
}

/** Sums of large amounts leave residues: an added-up flow within a cent of zero is zero, whatever the last bit says. */
export const CENT_USD = 0.01;

export function addedUp(flows: readonly number[]): number[] {
  let sum = 0;
  return flows.map((flow) => (sum += flow));
}

/** Index of the first of the added-up flows that is the lowest, to a cent (in the money of the flows); 0 when there are none. */
export function lowestPoint(sums: readonly number[], cent: number): number {
  const lowest = sums.reduce((least, sum) => Math.min(least, sum), Infinity);
  return Math.max(
    0,
    sums.findIndex((sum) => sum <= lowest + cent),
  );
}

/** Index of the first of the added-up flows after the lowest that is back at 0 or above, to a cent; −1 when none is. */
export function backAtZero(sums: readonly number[], cent: number): number {
  const lowest = lowestPoint(sums, cent);
  return sums.findIndex((sum, i) => i > lowest && sum >= -cent);
}

/** How far the added-up flows fall below 0; 0 when they do not, to a cent. */
export function peakNeed(sums: readonly number[], cent: number): number {
  const need = sums.reduce((least, sum) => Math.min(least, sum), 0);
  return need >= -cent ? 0 : -need;
}

/** Payback: row ÷ 4 of the first row after the lowest point at which the cumulative flow is back at 0 or above. */
export function cashNeed(quarterlyFlowsUsd: readonly number[]): CashNeed {
  const sums = addedUp(quarterlyFlowsUsd);
  const peakCash = peakNeed(sums, CENT_USD);
  const back = peakCash === 0 ? -1 : backAtZero(sums, CENT_USD);
  return { peakCash, paybackYears: back < 0 ? null : (back + 1) / 4 };
}
