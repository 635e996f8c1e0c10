import { beforeAll, describe, expect, it } from "vitest";
import { argument } from "../../src/functions/catalogue/arguments.js";
import { catalogue } from "../../src/functions/catalogue/catalogue.js";
import { functionsBuild } from "../build/functions-build.js";
import { badValues, inWrongUnits, neverNumbers } from "./bad-values.js";
import type { Outcome } from "./bare-engine.js";
import { faultOf } from "./clean-outcome.js";
import { formulaArguments } from "./formula-arguments.js";
import { excelRuntime, type Call } from "./runtime.js";

interface Probe extends Call {
  readonly parameter: string;
  readonly standard: unknown;
  readonly what: string;
}

/** Each parameter of each function in turn holds each bad value; the others are those of the example. */
const probes: Probe[] = catalogue.flatMap(({ id, parameters, example }) => {
  const good = formulaArguments(example.formula).args;
  return parameters.flatMap(({ name, standard }, i) => {
    const right = good[i] ?? standard;
    return [...badValues, ...inWrongUnits(name, right)].map(([what, value]) => {
      const args = parameters.map((other, j) => (i === j ? value : other.name === "draws" ? 20 : (good[j] ?? null)));
      return { id, args, parameter: name, standard, what };
    });
  });
});

const answers = new Map<Probe, Outcome>();
beforeAll(async () => {
  const runtime = excelRuntime(await functionsBuild());
  (await runtime.invoke(probes)).forEach((outcome, i) => answers.set(probes[i]!, outcome));
}, 180_000);

const named = ({ id, parameter, what }: Probe): string => `${id}, ${parameter} = ${what}`;
const ofKind = (kind: string): Probe[] => probes.filter(({ parameter }) => argument(parameter).kind === kind);
const sentence = (outcome: Outcome): string => ("error" in outcome ? outcome.message : "");

describe(`${probes.length} calls with bad input in one batch of Microsoft's runtime`, () => {
  it("are all answered: a clean value, or an error that says why in fewer than 200 characters", () => {
    expect(probes.map((probe) => [named(probe), faultOf(answers.get(probe)!)]).filter(([, fault]) => fault)).toEqual(
      [],
    );
  });
  it("never take for a number what is none", () => {
    const scalars = ofKind("number").filter(({ what }) => neverNumbers.has(what));
    const blank = new Set(["null", "undefined", "an empty text"]);
    const taken = scalars.filter((probe) => {
      if (probe.standard !== undefined && blank.has(probe.what)) return !("value" in answers.get(probe)!);
      return "value" in answers.get(probe)!;
    });
    expect(taken.map(named)).toEqual([]);
  });
  it("name the parameter", () => {
    const refused = ofKind("number").filter((probe) => (answers.get(probe) as { error?: string }).error === "#VALUE!");
    const unnamed = refused
      .filter(({ what }) => what !== "the smallest number")
      .filter((probe) => !sentence(answers.get(probe)!).includes(argument(probe.parameter).label));
    expect(unnamed.map((probe) => `${named(probe)}: ${sentence(answers.get(probe)!)}`)).toEqual([]);
  });
  it("refuse a required blank cell instead of taking it for 0", () => {
    const blanks = new Set(["null", "undefined", "an empty text"]);
    const blank = probes.filter(({ what, standard }) => blanks.has(what) && standard === undefined);
    expect(blank.length).toBeGreaterThan(3 * catalogue.length);
    for (const probe of blank) expect(sentence(answers.get(probe)!), named(probe)).toMatch(/ is missing; /);
  });
  it("refuse 1e308 everywhere", () => {
    const huge = ofKind("number").filter(({ what }) => what === "1e308");
    expect(huge.filter((probe) => "value" in answers.get(probe)!).map(named)).toEqual([]);
  });
  it("say what a text was probably meant to be", () => {
    const texts = ofKind("number").filter(({ what }) => what === "a number as text" || what === "a percentage as text");
    for (const probe of texts) expect(sentence(answers.get(probe)!), named(probe)).toContain("Probably meant: ");
  });
  it("say what was probably meant in another unit, or take it where it may be ours", () => {
    const units = new Set(badValues.map(([what]) => what));
    const refused = probes.filter((probe) => !units.has(probe.what) && "error" in answers.get(probe)!);
    expect(refused.length).toBeGreaterThan(50);
    const silent = refused.filter((probe) => !/probably meant/i.test(sentence(answers.get(probe)!)));
    expect(silent.map((probe) => `${named(probe)}: ${sentence(answers.get(probe)!)}`)).toEqual([]);
  });
});

describe("a result that is no cell's value", () => {
  it("would leave the whole batch without an answer: the guard is what prevents it", async () => {
    const runtime = excelRuntime(await functionsBuild());
    runtime.associate("UNGUARDED", () => 12n);
    const batch = [
      { id: "UNGUARDED", args: [] },
      { id: "POWERGAP", args: [65, 15, 6] },
    ];
    await expect(runtime.invoke(batch)).rejects.toThrow(/No answer to UNGUARDED.*BigInt/);
  }, 180_000);
});
