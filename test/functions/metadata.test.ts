import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { argument } from "../../src/functions/catalogue/arguments.js";
import { catalogue, entryText, parameterText } from "../../src/functions/catalogue/catalogue.js";
import { functionsBuild } from "../build/functions-build.js";
import { excelNames } from "./excel-names.js";
import { released } from "../cases/released.js";

interface MetadataParameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

interface MetadataFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly options?: object;
  readonly parameters: readonly MetadataParameter[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}

let text: string;
let functions: readonly MetadataFunction[];
beforeAll(async () => {
  text = readFileSync(path.join(await functionsBuild(), "functions.json"), "utf8");
  functions = (JSON.parse(text) as { functions: MetadataFunction[] }).functions;
}, 180_000);

const isRange = (name: string): boolean => argument(name).kind === "range";

/** Why an id cannot be a function of Excel, or undefined. */
function faultOf(id: string): string | undefined {
  if (id.length < 3) return "is too short";
  if (/^[A-Z]{1,3}[0-9]{1,7}$/.test(id) || /^R[0-9]*C[0-9]*$/.test(id)) return "is a cell address";
  if (excelNames.has(id)) return "is a name of Excel's own";
  return /^[A-Z][A-Z0-9]*$/.test(id) ? undefined : "has other letters than A to Z and digits";
}

describe("the generated metadata", () => {
  it("is the golden one", async () => {
    await expect(`${text}\n`).toMatchFileSnapshot("../goldens/functions.json");
  });
  it("has every released function, with its parameters in their order and its defaults", () => {
    const signatures = catalogue.map(({ id, parameters }) => {
      const words = parameters.map(({ name, standard }) => (standard === undefined ? name : `[${name}=${standard}]`));
      return `${id}(${words.join(", ")})`;
    });
    expect(signatures).toEqual(expect.arrayContaining([...released]));
    for (const { id, parameters } of functions) {
      const line = released.find((signature) => signature.startsWith(`${id}(`));
      if (!line) throw new Error(`${id} is in no line of test/cases/released.ts: add its signature and a number.`);
      const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
      expect(`${id}(${names.join(", ")})`).toBe(line.replace(/=[^\]]+/g, ""));
    }
  });
  it("has the functions of the catalogue and no other, each once", () => {
    expect(functions.map(({ id }) => id).sort()).toEqual(catalogue.map(({ id }) => id).sort());
    expect(new Set(functions.map(({ name }) => name.toUpperCase())).size).toBe(functions.length);
  });
  it("says what the catalogue says", () => {
    for (const entry of catalogue) {
      const { description, parameters, helpUrl } = functions.find(({ id }) => id === entry.id)!;
      expect(description).toBe(entryText(entry));
      expect(parameters.map((parameter) => parameter.description)).toEqual(entry.parameters.map(parameterText));
      expect(helpUrl).toBe(`https://addin.example/assets/help/${entry.id}.html`);
    }
  });
  it("takes every scalar as any, because a blank cell reaches a number as 0", () => {
    for (const parameter of functions.flatMap(({ parameters }) => parameters)) {
      expect(parameter).toMatchObject({ type: "any" });
      expect(parameter.dimensionality).toBe(isRange(parameter.name) ? "matrix" : undefined);
      expect(parameter.repeating).toBeUndefined();
    }
  });
  it("has nothing volatile, streaming, cancelable or bound to an address", () => {
    for (const { options } of functions) expect(options).toBeUndefined();
  });
  it("keeps names of functions where Excel has no other meaning for them", () => {
    for (const { id, name } of functions) {
      expect(faultOf(id), id).toBeUndefined();
      expect(name).toBe(id);
    }
  });
  it.each([
    ["ABC123", "cell address"],
    ["XFD1", "cell address"],
    ["R1C1", "cell address"],
    ["YIELD", "Excel's own"],
    ["HP", "too short"],
    ["HASH_PRICE", "other letters"],
  ])("would refuse %s", (id, why) => expect(faultOf(id)).toContain(why));
  it("fills the address of the build into the help addresses", async () => {
    const folder = await functionsBuild({ ADDIN_BASE_URL: "https://three-paths.example/tools" });
    const filled = readFileSync(path.join(folder, "functions.json"), "utf8");
    expect(filled).toBe(text.replaceAll("https://addin.example/", "https://three-paths.example/tools/"));
  });
});
