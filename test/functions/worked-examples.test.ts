import { beforeAll, describe, expect, it } from "vitest";
import { functionsBuild } from "../build/functions-build.js";
import { excelRuntime, type Runtime } from "./runtime.js";

let runtime: Runtime;
beforeAll(async () => {
  runtime = excelRuntime(await functionsBuild());
}, 180_000);

describe("the worked examples of the specification, through Microsoft's runtime", () => {
  const worked: [string, unknown[], number][] = [
    ["HASHVALUE", [1.5e14, 0.05], 0.0004258006811141968],
    ["HASHPRICE", [90000, 1.5e14, 0.05], 38.32206130027771],
    ["COLOCVALUE", [123, 10, null, null, 1.3], 5.175384615384614],
    ["COLOCDCF", [121.3, 10, 15, 0.03, 0.85, 1.3, 1.5, 0.8, 0.075, 0.1, 0.075, 1], 5.192182954909604],
    ["POWERGAP", [65, 15, 6], 44],
  ];
  it("gives each number to 1e-12", async () => {
    const outcomes = await runtime.invoke(worked.map(([id, args]) => ({ id, args })));
    outcomes.forEach((outcome, i) => {
      const [id, , expected] = worked[i]!;
      expect(outcome, id).toHaveProperty("value");
      expect(Math.abs(Number("value" in outcome && outcome.value) / expected - 1), id).toBeLessThan(1e-12);
    });
  });
});
