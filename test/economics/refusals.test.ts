import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantities, Refusal, type Quantity } from "../../src/economics/index.js";
import { rows as algebra } from "../cases/released.js";
import { rows as protocol } from "../cases/protocol.js";
import { rows as published } from "../cases/published.js";
import { rows as worked } from "../cases/worked.js";
import { catalogue, fieldsOf } from "./formula-bar.js";
import { bounded } from "./quantity-arbitraries.js";

const rows = [...published, ...worked, ...algebra, ...protocol];

/** Accepted fields of a function, from the first row that has it. */
function accepted(id: string): Record<string, unknown> {
  const found = rows.find((row) => row.function === id);
  if (!found) throw new Error(`${id} has no row in test/cases: add a number that somebody can check to released.ts.`);
  return fieldsOf(catalogue[id]!, found.args);
}

const run = (id: string, fields: Record<string, unknown>): number => catalogue[id]!.run(fields as never);

function refusal(id: string, fields: Record<string, unknown>): Refusal {
  try {
    run(id, fields);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`${id} answered ${JSON.stringify(fields)}.`);
}

const parameters = Object.entries(catalogue).flatMap(([id, { parameters: names }]) =>
  names.filter((name) => name !== "pricesUsdPerMwh").map((name) => [id, name] as const),
);

describe.each(parameters)("%s refuses a bad %s", (id, name) => {
  const quantity: Quantity = quantities[name as keyof typeof quantities];
  const bad = [undefined, null, "", "1", NaN, Infinity, -Infinity, true, {}, [1], 1n];
  it.each([...bad, -1e308, 1e308])("%s", (value) => {
    const refused = refusal(id, { ...accepted(id), [name]: value });
    expect(refused.reason).toBe("invalid");
    expect(refused.message.startsWith(quantity.label)).toBe(true);
    expect(refused.message.length).toBeLessThan(200);
  });
  it("a field left out", () => {
    const { [name]: _, ...others } = accepted(id);
    expect(refusal(id, others).message).toContain(`${quantity.label} is missing`);
  });
});

describe("no answer, in words", () => {
  it.each<[string, Record<string, number>, string]>([
    ["SHUTDOWNPRICE", { powerPriceUsdPerKwh: 0 }, "No shutdown price: power that costs nothing never stops a machine."],
    ["SHUTDOWNPRICE", { powerPriceUsdPerKwh: -0.01 }, "No shutdown price: power that costs nothing"],
    ["SHUTDOWNPRICE", { subsidyBtc: 0, feesBtcPerBlock: 0 }, "No shutdown price: a block without subsidy and fees"],
    ["BREAKEVENEFFICIENCY", { powerPriceUsdPerKwh: 0 }, "No break-even efficiency: power that costs nothing"],
    ["BREAKEVENEFFICIENCY", { powerPriceUsdPerKwh: -1 }, "No break-even efficiency: power that costs nothing"],
    ["BREAKEVENDIFFICULTY", { powerPriceUsdPerKwh: 0 }, "No break-even difficulty: power that costs nothing"],
    ["BREAKEVENDIFFICULTY", { powerPriceUsdPerKwh: -0.5 }, "No break-even difficulty: power that costs nothing"],
    ["BREAKEVENDIFFICULTY", { subsidyBtc: 0 }, "No break-even difficulty: a block without subsidy and fees"],
    ["COSTPERBTC", { subsidyBtc: 0, feesBtcPerBlock: 0 }, "No cost per bitcoin: a block without subsidy and fees"],
    ["ASICPAYBACK", { powerPriceUsdPerKwh: 2 }, "The machine does not pay back: at this hashprice it earns no more"],
    ["ASICPAYBACK", { hashpriceUsdPerPhDay: 24, efficiencyJPerTh: 20, powerPriceUsdPerKwh: 0.05 }, "does not pay back"],
    ["YIELDONCOST", { capexUsdPerW: 0 }, "No yield on cost: the capex is 0."],
    ["IMPLIEDRENT", { noiMargin: 0 }, "No implied rent: at an NOI margin of 0 no rent is worth anything."],
    ["GPUBREAKEVEN", { gpuUtilisationFraction: 0 }, "No break-even GPU price: at a utilisation of 0 no hour is sold."],
    ["GPUBREAKEVEN", { cloudOpexFraction: 1 }, "No break-even GPU price: operating costs of 100 % leave nothing"],
  ])("%s at %j", (id, change, words) => {
    const refused = refusal(id, { ...accepted(id), ...change });
    expect(refused.reason).toBe("none");
    expect(refused.message).toContain(words);
    expect(refused.message.length).toBeLessThan(200);
  });
  it.each([[[]], [[[]]], [[["", "80", null, true, undefined]]]])("CURTAILVALUE of %j", (pricesUsdPerMwh) => {
    const refused = refusal("CURTAILVALUE", { pricesUsdPerMwh, breakevenUsdPerMwh: 50 });
    expect(refused).toMatchObject({ reason: "none", message: expect.stringContaining("holds a number") as string });
  });
});

describe("a price range", () => {
  it.each([
    [[[1], [NaN]], "Power price in row 2, column 1 is not a number (NaN)"],
    [[[1, Infinity]], "Power price in row 1, column 2 is infinite"],
    [[["h"], [2, 1e6]], "Power price in row 2, column 2 1,000,000 USD/MWh is outside"],
  ])("%j", (pricesUsdPerMwh, words) => {
    expect(refusal("CURTAILVALUE", { pricesUsdPerMwh, breakevenUsdPerMwh: 50 }).message).toContain(words);
  });
});

describe("a rent of 0", () => {
  it("is allowed where a GPU stands in its owner's hall, and refused where a hall is let", () => {
    expect(run("GPUBREAKEVEN", { ...accepted("GPUBREAKEVEN"), rentUsdPerKwMonth: 0 })).toBeGreaterThan(0);
    expect(refusal("GPUBREAKEVEN", { ...accepted("GPUBREAKEVEN"), rentUsdPerKwMonth: 5 }).message).toContain("or 0");
    expect(refusal("COLOCVALUE", { ...accepted("COLOCVALUE"), rentUsdPerKwMonth: 0 }).message).toContain("10 to 2,000");
  });
});

describe("results", () => {
  it.each([
    ["NETWORKHASHRATE", { secondsPerBlock: 5e-324 }, "Network hashrate"],
    ["BREAKEVENEFFICIENCY", { powerPriceUsdPerKwh: 5e-324 }, "Break-even efficiency"],
    ["SHUTDOWNPRICE", { subsidyBtc: 5e-324, feesBtcPerBlock: 0 }, "Shutdown price"],
    ["RENTPERKW", { criticalMw: 5e-324 }, "Rent"],
    ["GPUPRICEIMPLIED", { gpus: 5e-324 }, "Implied GPU price"],
    ["EVPERMW", { gridMw: 5e-324 }, "EV per MW"],
  ])("of %s at %j overflow into a sentence", (id, change, name) => {
    expect(refusal(id, { ...accepted(id), ...change }).message).toBe(`${name} has no finite value for these inputs.`);
  });

  /** The ends of a range, the numbers nearest to them and to 0, and anything between. */
  const edgy = (name: string): fc.Arbitrary<number> => {
    const { min, max } = quantities[name as keyof typeof quantities];
    const edges = [min, max, 0, Number.MIN_VALUE, 1e-308, 1e-16, 1, min + 1e-9 * (max - min)];
    return fc.oneof(fc.constantFrom(...edges), fc.double({ min, max, noNaN: true }), fc.double());
  };
  it.each(Object.keys(catalogue))("of %s are finite numbers or sentences, whatever comes", (id) => {
    const values = catalogue[id]!.parameters.map((name) =>
      name === "pricesUsdPerMwh" ? fc.array(fc.array(fc.double())) : edgy(name),
    );
    const fields = fc.tuple(...values).map((drawn) => fieldsOf(catalogue[id]!, drawn));
    fc.assert(
      fc.property(fields, (given) => {
        try {
          expect(Number.isFinite(run(id, given))).toBe(true);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.message.length).toBeLessThan(200);
        }
      }),
      bounded,
    );
  });
});
