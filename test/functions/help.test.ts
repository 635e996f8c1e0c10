import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { XmlDocument, type XmlElement } from "libxml2-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { acceptedText, catalogue, type Entry } from "../../src/functions/catalogue/catalogue.js";
import { argument } from "../../src/functions/catalogue/arguments.js";
import { functionPage } from "../../src/functions/help/function-page/function-page.js";
import { helpPages } from "../../src/functions/help/help-pages.js";
import { guides } from "../../src/functions/help/guides/guides.js";
import { Html, html } from "../../src/functions/help/html.js";
import { relatedTo } from "../../src/functions/help/function-page/related.js";
import { siteHeaders } from "../../src/functions/help/function-page/site-headers.js";
import { readSiteRows } from "../../src/sites/table/read-site-rows.js";
import { functionsBuild } from "../build/functions-build.js";
import { bareEngine, type BareEngine, type Outcome } from "./bare-engine.js";
import { formulaArguments } from "./formula-arguments.js";
import { excelRuntime } from "./runtime.js";

const folder = fileURLToPath(new URL("../../assets/help", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
const textOf = (name: string): string => readFileSync(path.join(folder, name), "utf8");
/** Pages are well-formed XML: what a browser forgives is a fault here. */
const parsed = new Map(names.map((name) => [name, XmlDocument.fromString(textOf(name))]));
const pageOf = (id: string): XmlDocument => parsed.get(`${id}.html`)!;
const all = (page: XmlDocument, xpath: string): XmlElement[] => page.find(xpath) as XmlElement[];
const words = (nodes: readonly { content: string }[]): string[] =>
  nodes.map(({ content }) => content.replace(/\s+/g, " ").trim());
const attributes = (page: XmlDocument, name: string): string[] => page.find(`//@${name}`).map(({ content }) => content);

let build: string;
let engine: BareEngine;
beforeAll(async () => {
  build = await functionsBuild();
  engine = bareEngine(build);
}, 180_000);

describe("the committed pages", () => {
  it("are what the catalogue and the built functions give now (else: npm run functions)", () => {
    const made = helpPages(engine.call);
    expect([...made.keys()].sort()).toEqual([...names].sort());
    for (const [name, page] of made) expect(textOf(name), `${name}: npm run functions`).toBe(page);
  });
  it("are one a function, the index and the guides", () => {
    const others = ["index.html", "glossary.html", "trouble.html"];
    expect(names.sort()).toEqual([...catalogue.map(({ id }) => `${id}.html`), ...others].sort());
  });
  it("stand where Excel's help links point", () => {
    const { functions } = JSON.parse(readFileSync(path.join(build, "functions.json"), "utf8")) as {
      functions: { helpUrl: string }[];
    };
    for (const { helpUrl } of functions) {
      const place = helpUrl.replace("https://addin.example/", "");
      expect(existsSync(path.join(build, place)), place).toBe(true);
    }
  });
  it("go with their style and search into the build, and the scripts that make them do not", () => {
    const built = readdirSync(path.join(build, "assets/help"));
    expect(built).toEqual(expect.arrayContaining(["help.css", "search.js", "index.html"]));
    expect(built.filter((name) => !/\.(html|css)$/.test(name))).toEqual(["search.js"]);
  });
  it("are valid as to their ids: each once a page", () => {
    for (const [name, page] of parsed) {
      const ids = attributes(page, "id");
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });
});

describe("links", () => {
  const linkProblem = (from: string, link: string): string | undefined => {
    if (/^https:\/\//.test(link)) return undefined;
    const [file = "", place] = link.split("#");
    const page = parsed.get(file || from);
    if (!page) return existsSync(path.join(folder, file)) ? undefined : `${from}: no file ${link}`;
    return place === undefined || attributes(page, "id").includes(place) ? undefined : `${from}: no place ${link}`;
  };
  it("all resolve, to a file and to a place in it", () => {
    const links = [...parsed].flatMap(([name, page]) => attributes(page, "href").map((link) => [name, link] as const));
    expect(links.length).toBeGreaterThan(catalogue.length * 5);
    expect(links.map(([name, link]) => linkProblem(name, link)).filter(Boolean)).toEqual([]);
  });
  it.each(["HASHPRIZE.html", "#nowhere", "THREEPATHS.html#nothing", "http://addin.example/"])(
    "to %s would be seen",
    (link) => expect(linkProblem("index.html", link)).toBeDefined(),
  );
  it("lead from the index to every guide and to every part of it", () => {
    const listed = attributes(parsed.get("index.html")!, "href");
    for (const { file, parts } of guides) {
      expect(listed).toContain(file);
      for (const { place } of parts) expect(listed).toContain(`${file}#${place}`);
    }
  });
  it("lead from the index to every function, and from every function to two others that exist", () => {
    const listed = attributes(parsed.get("index.html")!, "href");
    for (const entry of catalogue) {
      expect(listed).toContain(`${entry.id}.html`);
      expect(relatedTo(entry).length, entry.id).toBeGreaterThanOrEqual(1);
      expect(relatedTo(entry)).not.toContain(entry);
    }
  });
});

describe("nothing is loaded from another place", () => {
  it("by a page: one style sheet, and the search on the index", () => {
    for (const [name, page] of parsed) {
      const loaded = [...attributes(page, "src"), ...words(page.find("//link/@href"))];
      expect(loaded.sort(), name).toEqual(name === "index.html" ? ["help.css", "search.js"] : ["help.css"]);
      expect(textOf(name), name).not.toMatch(/<(img|iframe|object|embed|style|video|form)\b|\son\w+=|url\(/i);
    }
  });
  it.each(["help.css", "search.js"])("by %s", (name) => {
    expect(textOf(name)).not.toMatch(/url\(|@import|https?:|\/\/\w+\.|fetch|XMLHttpRequest|import\(|innerHTML|eval/);
  });
});

describe("numbers and sentences of a page, asked again through Microsoft's runtime", () => {
  const outcomes = new Map<string, Outcome>();
  const formulas = (page: XmlDocument): string[] => words(all(page, "//code[@class='formula']"));
  beforeAll(async () => {
    const runtime = excelRuntime(build);
    const shown = [...new Set([...parsed.values()].flatMap(formulas))];
    const answers = await runtime.invoke(shown.map(formulaArguments));
    shown.forEach((formula, i) => outcomes.set(formula, answers[i]!));
  }, 180_000);

  const cells = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[][]).flat() : [value]);

  it.each(catalogue.map((entry) => [entry.id, entry] as const))("%s: the worked example", (id, { example }) => {
    const [place] = all(pageOf(id), "//section[h2/@id='example']");
    expect(words(place!.find(".//code[@class='formula']"))).toEqual([example.formula]);
    const outcome = outcomes.get(example.formula)!;
    const got = cells("value" in outcome && outcome.value).filter((cell) => typeof cell === "number");
    const stated = place!.find(".//data/@value").map(({ content }) => Number(content));
    expect(stated.length).toBe(got.length);
    // Twelve digits stand on a page, so that no last bit of another machine changes it.
    stated.forEach((number, i) => expect(Math.abs(number - got[i]!)).toBeLessThanOrEqual(5e-12 * Math.abs(got[i]!)));
    if (typeof example.gives === "number" && !example.at)
      expect(Math.abs(stated[0]! / example.gives - 1)).toBeLessThan(1e-9);
  });
  it("every number that is read is the one in its attribute, to the digits that are shown", () => {
    const shown = [...parsed.values()].flatMap((page) => all(page, "//data"));
    expect(shown.length).toBeGreaterThan(60);
    for (const element of shown) {
      const exact = Number(element.attr("value")?.value);
      const read = Number(element.content.replace(/,/g, "").replace("\u2212", "-"));
      expect(Math.abs(read - exact)).toBeLessThanOrEqual(Math.max(5e-8 * Math.abs(exact), exact >= 1e6 ? 0.5 : 0));
    }
  });
  it.each(catalogue.filter(({ parameters }) => parameters.length).map(({ id }) => id))("%s: what it refuses", (id) => {
    const items = all(pageOf(id), "//ul[@class='refused']/li");
    expect(items.length).toBeGreaterThanOrEqual(2);
    for (const item of items) {
      const [formula] = words(item.find("code"));
      const [error] = words(item.find(".//b"));
      const [message] = words(item.find(".//span[@class='sentence']"));
      expect(outcomes.get(formula!)).toEqual({ error, message });
    }
  });
  it("the guides: what is refused there", () => {
    const items = [...parsed.values()].flatMap((page) => all(page, "//ul[@class='refused']/li"));
    const shown = all(parsed.get("trouble.html")!, "//ul[@class='refused']/li");
    expect(shown.length).toBeGreaterThanOrEqual(4);
    expect(items.length).toBeGreaterThan(shown.length);
    for (const item of shown) {
      const [formula] = words(item.find("code"));
      const [error] = words(item.find(".//b"));
      const [message] = words(item.find(".//span[@class='sentence']"));
      expect(outcomes.get(formula!)).toEqual({ error, message });
    }
  });
  it("every number somebody published is as near as the page allows", () => {
    const rows = all(pageOf("SELFTEST"), "//section[h2/@id='published']//tbody/tr");
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const row of rows) {
      const [, , published, computed, allowed] = words(row.find("*")).map((text) => Number(text.replace(/[,%]/g, "")));
      expect(Math.abs(computed! / published! - 1) * 100).toBeLessThanOrEqual(allowed! + 1e-6);
    }
  });
});

describe("a page says what the catalogue and the dictionary say", () => {
  it.each(catalogue.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
    const page = pageOf(id);
    const text = words([page.root])[0]!;
    expect(text).toContain(entry.summary);
    expect(text).toContain(entry.formula.replace(/\s+/g, " "));
    if (entry.note !== undefined) expect(text).toContain(entry.note);
    expect(text).toContain(entry.source.words);
    const rows = words(all(page, "//table[@class='parameters']/tbody/tr"));
    expect(rows.length).toBe(entry.parameters.length);
    entry.parameters.forEach((parameter, i) => {
      const parts = [argument(parameter.name).label, parameter.name, acceptedText(parameter)];
      for (const part of parts) expect(rows[i]).toContain(part);
      if (parameter.standard === undefined) expect(rows[i]).toMatch(/refused$/);
      else expect(rows[i]).not.toContain("refused");
    });
    if (rows.length) expect(text).toContain("Older versions of Excel send 0 for a blank cell");
  });
  it("the headers that help calls always understood are, each as its own field", () => {
    const values = ["Ridge", 100, 0.045, 18, 80, 0.9, 1.03, 130, 11, 0.6, 1, 1.4];
    const [site] = readSiteRows([siteHeaders.map(({ header }) => header), values], 10);
    expect(site).toMatchObject(Object.fromEntries(siteHeaders.map(({ field }, i) => [field, values[i]])));
  });
});

describe("whatever stands in the catalogue stays text", () => {
  const hostile = `</p><script>alert("1")</script><a href='javascript:x' onclick="x">&amp;\u0000`;
  const nasty: Entry = {
    ...catalogue.find(({ id }) => id === "HASHCOST")!,
    summary: hostile,
    formula: hostile,
    note: hostile,
    unit: hostile,
    source: { words: hostile, link: `https://addin.example/"onclick="x` },
  };
  it("on a page", () => {
    const answer = { value: hostile };
    const { formula } = nasty.example;
    const page = functionPage(nasty, (asked) => (asked === formula ? answer : { error: hostile, message: hostile }));
    const document = XmlDocument.fromString(page);
    expect(document.find("//script | //@onclick | //p/p")).toEqual([]);
    expect(words([document.root])[0]).toContain(`<script>alert("1")</script>`);
  });
  it("in any piece of HTML", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>&\"'/=a \u0000é"), maxLength: 20 }), (text) => {
        const made = html`<p title="${text}">${text}</p>`.text;
        expect(made.replace(/^<p title="|">|<\/p>$/g, "")).not.toMatch(/[<>"']/);
      }),
      { seed: 20_251_122, numRuns: 200 },
    );
  });
  it("unless it is HTML already", () => expect(html`<p>${new Html("<b>x</b>")}${[]}</p>`.text).toBe("<p><b>x</b></p>"));
});
