import { beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/functions/catalogue/catalogue.js";
import { functionsBuild } from "../build/functions-build.js";
import { bareEngine, type BareEngine } from "./bare-engine.js";
import { formulaArguments } from "./formula-arguments.js";

let engine: BareEngine;
beforeAll(async () => {
  engine = bareEngine(await functionsBuild());
}, 180_000);

const withDefaults = catalogue.flatMap((entry) =>
  entry.parameters.flatMap((parameter, i) => {
    const { name, standard } = parameter;
    return typeof standard === "number" && name !== "draws" ? [[entry.id, name, standard, i] as const] : [];
  }),
);

describe("a default", () => {
  it.each(withDefaults)("of %s, %s, is %d: omitted, blank and typed give the same number", (id, _name, standard, i) => {
    const entry = catalogue.find((one) => one.id === id)!;
    const given = formulaArguments(entry.example.formula).args;
    // Every other optional argument is omitted too: a missing one in the middle must not move the rest.
    const args = entry.parameters.map((one, j) =>
      one.name === "draws" ? 10 : one.standard === undefined ? given[j] : null,
    );
    const call = (value: unknown) => engine.call(id, [...args.slice(0, i), value, ...args.slice(i + 1)]);
    const typed = call(standard);
    expect(typed).toHaveProperty("value");
    for (const blank of [null, undefined, "", [[null]], [[""]]]) expect(call(blank)).toEqual(typed);
    expect(
      engine.call(
        id,
        args.slice(
          0,
          entry.parameters.findIndex((one) => one.standard !== undefined),
        ),
      ),
    ).toEqual(id === "PATHODDS" ? expect.anything() : typed);
  });

  it("of the assumptions is the base preset", () => {
    const site = formulaArguments(catalogue.find(({ id }) => id === "THREEPATHS")!.example.formula).args[0];
    const base = engine.call("THREEPATHS", [site]);
    expect(engine.call("THREEPATHS", [site, [[null, null]]])).toEqual(base);
    expect(
      engine.call("THREEPATHS", [
        site,
        [
          ["btcPriceUsd", 91000],
          ["Rent, first year", 125],
        ],
      ]),
    ).toEqual(base);
    expect(engine.call("THREEPATHS", [site, [["btcPriceUsd", 50000]]])).not.toEqual(base);
  });

  it("is not taken for a 0 that was typed", () => {
    const free = engine.call("HASHCOST", [18, 0]);
    expect(free).toEqual({ value: 0 });
    expect(engine.call("HASHVALUE", [1.5e14, 0, 0])).toEqual({ value: 0 });
    expect(engine.call("HASHPRICE", [0, 1.5e14])).toMatchObject({ error: "#VALUE!" });
  });
});

describe("what Excel wraps a number in", () => {
  const plain = 38.32206130027771;
  const wrapped: readonly (readonly [what: string, value: unknown])[] = [
    ["a range of one cell", [[90000]]],
    ["a number with a format", { type: "FormattedNumber", basicValue: 90000, numberFormat: "$#,##0" }],
    ["a range of one such cell", [[{ type: "Double", basicValue: 90000 }]]],
  ];
  it.each(wrapped)("%s is that number", (_what, value) => {
    expect(engine.call("HASHPRICE", [value, 1.5e14, 0.05])).toEqual({ value: plain });
  });
  it("an invocation in the place of an omitted argument is none", () => {
    const invocation = { setResult: undefined, setError: undefined, functionName: "HASHPRICE" };
    expect(engine.call("HASHPRICE", [90000, 1.5e14, 0.05, invocation])).toEqual({ value: plain });
    expect(engine.call("THREEPATHS", [invocation])).toMatchObject({ error: "#VALUE!" });
  });
});
