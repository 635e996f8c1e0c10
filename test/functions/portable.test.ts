import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { quantities, type Quantity, type QuantityName } from "../../src/economics/quantities.js";
import { catalogue, type Entry } from "../../src/functions/catalogue/catalogue.js";
import { PORTABLE_MARK, PORTABLE_PREFIX, portableNames } from "../../src/functions/portable/portable-names.js";
import { calculated, type Cell, type Row } from "./portable-engine.js";

const names = portableNames();
const entries = catalogue.filter(({ portable }) => portable);
const numeric = entries.filter(({ id }) => id !== "CURTAILVALUE");

/** The functions themselves are the reference: the core within, defaults and refusals as people meet them. */
class CellError {
  constructor(readonly code: string) {}
}
const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode } });
const functions: Record<string, unknown> = { ...(await import("../../src/functions/functions.js")) };
function reference(id: string, args: readonly unknown[]): unknown {
  try {
    return (functions[id] as (...args: readonly unknown[]) => unknown)(...args);
  } catch (error) {
    return (error as CellError).code;
  }
}

interface Call {
  readonly entry: Entry;
  readonly what: string;
  readonly cells: readonly Cell[];
  /** How many arguments the formula has: what is missing at the end is omitted, not blank. */
  readonly given?: number;
  readonly args?: (row: number) => string;
}
const letters = "BCDEFGHIJKLMNOP";
const row = ({ entry, cells, given = cells.length, args }: Call): Row => {
  const cellNames = (n: number) => Array.from({ length: given }, (_, i) => `${letters[i]}${n}`).join(",");
  return { cells, formula: (n) => `=${PORTABLE_PREFIX}${entry.id}(${(args ?? cellNames)(n)})` };
};

const rangeOf = ({ portable }: Entry, name: string): Quantity => {
  const zeroAllowed = portable?.zeroAllowed?.includes(name) ?? false;
  const quantity: Quantity = quantities[name as QuantityName];
  return zeroAllowed ? { ...quantity, zeroAllowed: true } : quantity;
};

/**
 * Anywhere in the range: evenly, close to its lower end, or at a bound. Not so close to the upper end that 1 − x is left
 * with few digits: Univer rounds a difference to 15.
 */
function accepted(entry: Entry, name: string): fc.Arbitrary<number> {
  const { min, max, minExcluded, maxExcluded, zeroAllowed } = rangeOf(entry, name);
  const bounds = [...(minExcluded ? [] : [min]), ...(maxExcluded ? [] : [max]), ...(zeroAllowed ? [0] : [])];
  const evenly = fc.integer({ min: 1, max: 996 }).map((n) => min + ((max - min) * n) / 997);
  const near = fc
    .tuple(fc.integer({ min: -18, max: 0 }), fc.integer({ min: 100, max: 999 }))
    .map(([power, digits]) => Math.min(min + (max - min) / 2, min + (digits / 100) * 10 ** power));
  return fc.oneof(
    { weight: 4, arbitrary: evenly },
    { weight: 2, arbitrary: near },
    ...bounds.map((x) => fc.constant(x)),
  );
}

/** Random acceptable calls; an optional argument is blank now and then, and the last ones are left out now and then. */
const randomCalls = (entry: Entry, numRuns: number): readonly Call[] =>
  fc
    .sample(
      fc.tuple(
        fc.tuple(
          ...entry.parameters.map(({ name, standard }) =>
            standard === undefined ? accepted(entry, name) : fc.option(accepted(entry, name), { freq: 4 }),
          ),
        ),
        fc.nat(entry.parameters.length),
      ),
      { seed: 20_240_420, numRuns },
    )
    .map(([cells, cut]) => {
      const needed = entry.parameters.filter(({ standard }) => standard === undefined).length;
      return { entry, what: "random", cells, given: cut > needed ? cut : entry.parameters.length };
    });

/** The example of the catalogue, as numbers. */
const sample = ({ example }: Entry): number[] =>
  example.formula
    .replace(/^.*\(|\)$/g, "")
    .split(",")
    .map(Number);

/** Every argument in turn as what it must not be, in an otherwise good call. */
const refusedCalls = (entry: Entry): readonly Call[] =>
  entry.parameters.flatMap(({ name, standard }, i) => {
    const range = rangeOf(entry, name);
    const good = entry.parameters.map((one, j): Cell => sample(entry)[j] ?? (one.standard as number));
    const bad: readonly Cell[] = [
      ...[range.min - 1, range.max * 1.001 + 1, "12", "a text", true],
      ...(range.minExcluded ? [range.min] : []),
      ...(range.maxExcluded ? [range.max] : []),
      ...(standard === undefined ? [null] : []),
    ];
    return bad.map((cell) => ({
      entry,
      what: `${name} is ${JSON.stringify(cell)}`,
      cells: good.map((one, j) => (i === j ? cell : one)),
    }));
  });

/** Where terms of opposite sign meet, rounding is relative to the terms and not to what is left of them. */
const scaleOf = ({ id }: Entry, args: readonly unknown[], wanted: number): number => {
  const [a = 0, b = 0, c = 0, d = 0] = args.map(Number);
  const terms: Record<string, number> = {
    MININGMARGIN: 1000 * Math.abs(c),
    EVPERMW: Math.max(a, Math.abs(b), c * d),
    HALVINGDATE: (a * c) / 86_400,
  };
  return Math.max(Math.abs(wanted), terms[id] ?? 0);
};

const calls: readonly Call[] = numeric.flatMap((entry) => [...randomCalls(entry, 20), ...refusedCalls(entry)]);
let results: readonly unknown[];
beforeAll(async () => {
  results = await calculated(names, calls.map(row));
}, 120_000);
const answersOf = (id: string) =>
  calls.flatMap((call, n) => {
    if (call.entry.id !== id) return [];
    const args = call.cells.slice(0, call.given ?? call.cells.length);
    return [{ ...call, args, got: results[n], wanted: reference(id, args) }];
  });

describe.each(numeric.map(({ id }) => id))("%s as a portable name", (id) => {
  test("gives the function's number to 1e-12, or refuses with the same error", () => {
    for (const { entry, args, got, wanted } of answersOf(id).filter(({ what }) => what === "random")) {
      const close =
        typeof wanted === "number" && typeof got === "number"
          ? Math.abs(got - wanted) <= 1e-12 * scaleOf(entry, args, wanted)
          : got === wanted;
      expect(close, `${id}(${args.join(", ")}) gave ${got}, wanted ${wanted}`).toBe(true);
    }
  });
  test("refuses what the function refuses", () => {
    for (const { what, got, wanted } of answersOf(id).filter((one) => one.what !== "random")) {
      expect(wanted, what).toBe("#VALUE!");
      expect(got, what).toBe("#VALUE!");
    }
  });
});

/** Calls that random arguments do not make, with what they must give. */
const particular: readonly (readonly [what: string, formula: string, cells: readonly Cell[], gives: unknown])[] = [
  ["free power has no shutdown price", "TP_SHUTDOWNPRICE(B#,C#,D#)", [18, 0, 1.5e14], "#N/A"],
  ["a block without reward has none", "TP_SHUTDOWNPRICE(B#,C#,D#,0,0)", [18, 0.06, 1.5e14], "#N/A"],
  ["nor a break-even difficulty", "TP_BREAKEVENDIFFICULTY(B#,C#,D#,0,0)", [90000, 18, 0.06], "#N/A"],
  ["nor a cost per bitcoin", "TP_COSTPERBTC(B#,C#,0,0)", [28, 1.5e14], "#N/A"],
  ["free power has no break-even efficiency", "TP_BREAKEVENEFFICIENCY(B#,C#)", [0, 43.2], "#N/A"],
  ["a machine that earns nothing never pays back", "TP_ASICPAYBACK(B#,C#,D#,E#)", [27, 43.2, 30, 0.06], "#N/A"],
  ["no capex, no yield", "TP_YIELDONCOST(B#,C#)", [125, 0], "#N/A"],
  ["a margin of 0 implies no rent", "TP_IMPLIEDRENT(B#,C#,,0)", [5, 10], "#N/A"],
  ["no hour sold", "TP_GPUBREAKEVEN(B#,C#,D#,E#,F#,,,0)", [76300, 2.63, 5, 0.05, 125], "#N/A"],
  ["nothing left of the revenue", "TP_GPUBREAKEVEN(B#,C#,D#,E#,F#,,1)", [76300, 2.63, 5, 0.05, 125], "#N/A"],
  ["a rent of 0 is a hall of one's own", "TP_GPUBREAKEVEN(B#,C#,D#,E#,F#)", [76300, 2.63, 5, 0.05, 0], "function"],
  ["a growth at which the series is at its longest", "TP_RENTPERKW(B#,C#,D#,E#)", [9e8, 10, 60, 0.0999], "function"],
  ["and a fall", "TP_RENTPERKW(B#,C#,D#,E#)", [9e8, 1, 60, -0.0999], "function"],
  ["a growth past the series", "TP_RENTPERKW(B#,C#,D#,E#)", [9e8, 0.5, 60, 0.1001], "function"],
  ["a growth of nearly nothing", "TP_RENTPERKW(B#,C#,D#,E#)", [9e8, 10, 60, 1e-13], "function"],
  ["no growth", "TP_RENTPERKW(B#,C#,D#,E#)", [9e8, 10, 60, 0], "function"],
  ["only a real 0 is 0", "TP_HASHVALUE(B#,C#,D#)", [1.5e14, null, 0], 0],
  ["an empty text is a blank", "TP_HASHVALUE(B#,C#,D#)", [1.5e14, 0.05, ""], "function"],
  ["an error is passed on", "TP_HASHVALUE(1/0)", [], "#DIV/0!"],
  ["too few arguments", "TP_HASHPRICE(B#)", [90000], "#VALUE!"],
  ["too many arguments", "TP_HASHVALUE(B#,0,3,1)", [1.5e14], "#VALUE!"],
  ["the subsidy ends", "TP_BLOCKSUBSIDY(B#)", [33 * 210_000], 0],
  ["the last satoshi", "TP_BLOCKSUBSIDY(B#)", [33 * 210_000 - 1], 1e-8],
  ["prices in a range", "TP_CURTAILVALUE(B#:E#,90)", [20, 60, 150, null], 20],
  ["texts and TRUE in it are no prices", "TP_CURTAILVALUE(B#:E#,90)", [20, 150, "x", true], 30],
  ["a range without a number", "TP_CURTAILVALUE(B#:E#,90)", ["x", null, true, ""], "#N/A"],
  ["a break-even that is no number", 'TP_CURTAILVALUE(B#:E#,"x")', [20, 60, 150, 1], "#VALUE!"],
  ["one price too high refuses the range", "TP_CURTAILVALUE(B#:E#,90)", [20, 60, 150, 1e6], "#VALUE!"],
  ["a range of break-evens is not averaged", "TP_CURTAILVALUE(B#:E#,B#:C#)", [20, 60, 150, 1], "#VALUE!"],
  ["one bad cell refuses a range", "SUM(TP_HASHPRICE(B#:C#,D#))", [90000, -1, 1.5e14], "#VALUE!"],
];

describe("portable names", () => {
  let got: readonly unknown[];
  beforeAll(async () => {
    got = await calculated(
      names,
      particular.map(([, formula, cells]) => ({ cells, formula: (n) => `=${formula.replaceAll("#", String(n))}` })),
    );
  }, 60_000);
  test.each(particular.map(([what], n) => [what, n] as const))("%s", (_, n) => {
    const [, formula, cells, gives] = particular[n]!;
    const id = formula.slice(PORTABLE_PREFIX.length, formula.indexOf("("));
    if (gives !== "function") expect(got[n]).toBe(gives);
    else expect(Math.abs((got[n] as number) / (reference(id, cells) as number) - 1)).toBeLessThan(1e-13);
  });

  test("are the closed forms of the catalogue, each under a name that Excel takes and nobody else uses", () => {
    const left = catalogue.filter(({ portable }) => !portable).map(({ id }) => id);
    expect(left).toEqual(["THREEPATHS", "INDIFFERENCE", "PATHODDS", "ASICSPEC", "SELFTEST"]);
    for (const { name, functionId } of names) {
      expect(name).toMatch(/^TP_[A-Z]+$/);
      expect(name).toBe(`TP_${functionId}`);
    }
  });

  test("fit into what Excel takes: 8,192 characters, comments of 255, texts of 255, 64 levels", () => {
    for (const { formula, comment } of names) {
      expect(formula).toMatch(/^=LAMBDA\(/);
      expect(formula.length).toBeLessThanOrEqual(8192);
      expect(comment.length).toBeLessThanOrEqual(255);
      expect(comment.endsWith(PORTABLE_MARK)).toBe(true);
      for (const [text] of formula.matchAll(/"[^"]*"/g)) expect(text.length).toBeLessThanOrEqual(255);
      expect(deepest(formula)).toBeLessThanOrEqual(64);
    }
  });

  test("have the parameters of the functions, the optional ones in brackets, and speak of no others", () => {
    for (const entry of entries) {
      const { formula } = names.find(({ functionId }) => functionId === entry.id)!;
      const head = entry.parameters.map(({ name, standard }) => (standard === undefined ? name : `[${name}]`));
      expect(formula.startsWith(`=LAMBDA(${head.join(",")},`)).toBe(true);
      for (const { name } of entry.parameters)
        expect(formula.split(name).length, `${entry.id} ${name}`).toBeGreaterThan(3);
    }
  });
});

function deepest(formula: string): number {
  let [depth, most] = [0, 0];
  for (const letter of formula.replace(/"[^"]*"/g, "")) {
    if (letter === "(") most = Math.max(most, ++depth);
    else if (letter === ")") depth--;
  }
  return most;
}
