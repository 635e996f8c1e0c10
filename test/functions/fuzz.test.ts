import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/functions/catalogue/catalogue.js";
import { functionsBuild } from "../build/functions-build.js";
import { badValues } from "./bad-values.js";
import { bareEngine, type BareEngine } from "./bare-engine.js";
import { faultOf } from "./clean-outcome.js";
import { formulaArguments } from "./formula-arguments.js";

const CALLS = 120_000;
/** Functions that work a whole model out are called less often: they take milliseconds, the others microseconds. */
const SLOW = new Set(["THREEPATHS", "INDIFFERENCE", "PATHODDS"]);
const SLOW_SHARE = 1 / 200;

let engine: BareEngine;
beforeAll(async () => {
  engine = bareEngine(await functionsBuild());
}, 180_000);

const generator = xoroshiro128plus(20_251_126);
const random = (): number => (generator.next() >>> 0) / 4_294_967_296;
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** A number of any size and sign, often one that is nearly right. */
function number(right: unknown): number {
  if (typeof right === "number" && random() < 0.6) return right * pick([0, 0.5, 1, 2, 1e-3, 1e3, -1, 1 + random()]);
  return pick([-1, 1]) * 10 ** (random() * 40 - 15) * random();
}

function cell(right: unknown): unknown {
  const kind = random();
  if (kind < 0.5) return number(right);
  return kind < 0.8 ? right : pick(badValues)[1];
}

function argument(name: string, right: unknown): unknown {
  if (name === "draws") return pick([1, 2, 3, 7, 12, -1, 0, 1.5, "2", true, [[5]]]);
  if (Array.isArray(right) && random() < 0.8)
    return (right as unknown[][]).map((row, i) => row.map((one) => (i > 0 && random() < 0.3 ? cell(one) : one)));
  return random() < 0.25 ? right : cell(right);
}

describe(`${CALLS} random calls`, () => {
  it("each give a clean value or a sentence, and end by themselves", () => {
    const faults: string[] = [];
    const seen = { value: 0, error: 0 };
    for (let n = 0; n < CALLS; n++) {
      const entry = pick(catalogue);
      if (SLOW.has(entry.id) && random() > SLOW_SHARE) continue;
      const right = formulaArguments(entry.example.formula).args;
      const args = entry.parameters.map(({ name, standard }, i) => argument(name, right[i] ?? standard));
      if (random() < 0.1 && entry.id !== "PATHODDS") args.length = Math.floor(random() * (args.length + 1));
      const outcome = engine.call(entry.id, args);
      seen["value" in outcome ? "value" : "error"]++;
      const fault = faultOf(outcome);
      if (fault && faults.length < 20) faults.push(`${entry.id}(${args.map(String).join("; ")}): ${fault}`);
    }
    console.log(`fuzz: ${seen.value} values, ${seen.error} sentences`);
    expect(faults).toEqual([]);
    expect(Math.min(seen.value, seen.error)).toBeGreaterThan(10_000);
    expect(seen.value + seen.error).toBeGreaterThanOrEqual(100_000);
  }, 600_000);
});
