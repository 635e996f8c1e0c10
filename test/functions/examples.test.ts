import { beforeAll, describe, expect, it } from "vitest";
import { catalogue, type Entry } from "../../src/functions/catalogue/catalogue.js";
import { functionsBuild } from "../build/functions-build.js";
import { formulaArguments } from "./formula-arguments.js";
import type { Outcome } from "./bare-engine.js";
import { excelRuntime } from "./runtime.js";

const outcomes = new Map<string, Outcome>();
beforeAll(async () => {
  const runtime = excelRuntime(await functionsBuild());
  const answers = await runtime.invoke(catalogue.map((entry) => formulaArguments(entry.example.formula)));
  catalogue.forEach((entry, i) => outcomes.set(entry.id, answers[i]!));
}, 180_000);

const cellOf = ({ example }: Entry, value: unknown): unknown =>
  example.at ? (value as unknown[][])[example.at[0]]?.[example.at[1]] : value;

describe("the example of every function, through Microsoft's runtime", () => {
  it.each(catalogue.map((entry) => [entry.id, entry] as const))("%s gives the number that help states", (id, entry) => {
    const outcome = outcomes.get(id)!;
    expect(outcome).toHaveProperty("value");
    const got = cellOf(entry, "value" in outcome && outcome.value);
    const { gives, relativeTolerance = 1e-12 } = entry.example;
    if (typeof gives === "string") expect(got).toBe(gives);
    else expect(Math.abs((got as number) - gives)).toBeLessThanOrEqual(relativeTolerance * Math.abs(gives));
  });
});
