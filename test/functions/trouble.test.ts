import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { XmlDocument, type XmlElement } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { exitCodes } from "../../src/cli/outcome.js";
import { verdictCodes } from "../../src/cli/verify-command/verify.js";
import { planComparison } from "../../src/comparison/index.js";
import { quantities, type Case } from "../../src/economics/index.js";
import { catalogue } from "../../src/functions/catalogue/catalogue.js";
import { glossary, placeOf } from "../../src/functions/help/guides/glossary.js";
import { problems } from "../../src/functions/help/guides/trouble.js";
import { portableNames } from "../../src/functions/portable/portable-names.js";
import { checkWord } from "../../src/sheet/frame/frame.js";
import { headlines } from "../../src/verify/sentences.js";
import type { VerdictKind } from "../../src/verify/verdict-data.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (name: string): string => readFileSync(`${root}/${name}`, "utf8");
/** Whether a program of ours says so: in whatever file, as files move. */
const programs = readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("functions"))
  .map((name) => read(`src/${name}`));
const isSaid = (words: string): boolean => programs.some((text) => text.includes(words));

const page = XmlDocument.fromString(read("assets/help/trouble.html"));
const words = (node: { content: string }): string => node.content.replace(/\s+/g, " ").trim();
const wordsAt = (place: string): string => words(page.get(`//section[h2/@id='${place}']`)!);

describe("When something is wrong speaks of the programs as they are", () => {
  it("verify: its verdicts and exit codes", () => {
    const rows = (page.find("//table[@class='verdicts']/tbody/tr") as XmlElement[]).map((row) =>
      row.find("*").map(words),
    );
    const said = Object.entries(verdictCodes).map(([kind, code]) => [headlines[kind as VerdictKind], String(code)]);
    expect(rows.map(([headline, code]) => [headline, code])).toEqual(
      said.sort(([, one], [, other]) => Number(one) - Number(other)),
    );
    expect(wordsAt("verify")).toContain(`Exit code ${exitCodes.refused} is a file that holds no comparison`);
    expect(wordsAt("verify")).toContain(`${exitCodes.usage} a wrong command line`);
    expect(wordsAt("verify")).toContain(`${exitCodes.file} a file that cannot be read`);
    expect(isSaid("The results are still those of the inputs as built")).toBe(true);
    expect(wordsAt("verify")).toContain("the results are still those of the inputs as built");
  });
  it("the comparison: its word for a failing check, its sheets and what About says", () => {
    const worked = JSON.parse(read("test/cases/worked-case.json")) as Case;
    const { sheets } = planComparison(worked, {});
    const titled = new Map(sheets.map((sheet) => [sheet.name, JSON.stringify(sheet)]));
    expect(wordsAt("check")).toContain(`A header says ${checkWord.failing}`);
    expect(wordsAt("check")).toContain(`before it says ${checkWord.fine}`);
    for (const name of ["Checks", "About", "Comparison"]) expect([...titled.keys()]).toContain(name);
    expect(titled.get("About")).toContain('"Made by"');
    expect(titled.get("About")).toContain('"Fingerprint of the inputs"');
    expect(titled.get("Checks")).toContain("The horizon fits the sheets");
    expect(titled.get("Checks")).toContain("A year of operation follows every build");
  });
  it("the pane: its button in the ribbon, its tab and what stands on it", () => {
    expect(read("manifest.xml")).toContain('id="Open.Label" DefaultValue="Compare sites"');
    for (const title of ["Freeze", "Thaw", "Repair", "Portable names"]) expect(isSaid(`title="${title}"`)).toBe(true);
    expect(isSaid("Freezing everything")).toBe(false);
  });
  it("the build: how it calls what the user has already, and a name without a line", () => {
    for (const sentence of ["so ours is called", "has no line any more and gives #N/A"])
      expect(isSaid(sentence), sentence).toBe(true);
  });
  it("the guard: its sentence for a fault of ours", () => {
    expect(read("src/functions/in-cell/in-cell.ts")).toContain("please report this formula");
    expect(wordsAt("report")).toContain("please report this formula");
  });
  it("a portable name that exists", () => {
    expect(wordsAt("name")).toContain("TP_HASHPRICE");
    expect(portableNames().map(({ name }) => name)).toContain("TP_HASHPRICE");
  });
  it("says of every problem what to do, under an id of its own", () => {
    expect(new Set(problems.map(({ place }) => place)).size).toBe(problems.length);
    for (const { place, steps } of problems) expect(steps.length, place).toBeGreaterThan(0);
    for (const error of ["#NAME?", "#VALUE!", "#N/A", "#REF!"]) expect(words(page.root)).toContain(error);
  });
});

describe("the glossary", () => {
  const needed =
    "Hashprice,J/TH,PUE,NOI,Cap rate,DSCR,critical MW,grid MW,Powered shell,Triple net,Demand response,4CP,Take-or-pay";
  it.each(needed.split(","))("has %s", (title) => {
    expect(glossary.some((term) => term.title.startsWith(title))).toBe(true);
  });
  it("says each term once, by the alphabet, in one or two sentences", () => {
    expect(new Set(glossary.map(placeOf)).size).toBe(glossary.length);
    const titles = glossary.map(({ title }) => title.toLowerCase());
    expect([...titles].sort((a, b) => a.localeCompare(b, "en"))).toEqual(titles);
    for (const { title, words: text } of glossary) {
      expect(text, title).toMatch(/[.]$/);
      expect(text.length, title).toBeLessThanOrEqual(240);
      expect(text.split(/[.] (?=[A-Z])/).length, title).toBeLessThanOrEqual(2);
    }
  });
  it("names functions that exist", () => {
    const ids = catalogue.map(({ id }) => id);
    for (const { functions } of glossary) for (const id of functions) expect(ids).toContain(id);
  });
  it("takes labels and units from the dictionary", () => {
    const rent = glossary.find(({ title }) => title === quantities.rentUsdPerKwMonth.standingUnit);
    expect(rent?.aside).toBe(quantities.rentUsdPerKwMonth.label);
    expect(glossary.find(({ title }) => title === quantities.capRate.label)?.aside).toBe("fraction a year");
  });
});
