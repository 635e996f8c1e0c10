import { unzipSync } from "fflate";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { layout } from "../../src/sheet/layout.js";
import type { Line, SiteSheet, TableSheet, WorkbookPlan } from "../../src/sheet/plan.js";
import { toXlsx } from "../../src/writers/to-xlsx.js";
import { demoPlan } from "../sheet/demo-plan.js";
import { readXlsx } from "../twin/read-xlsx.js";

describe("cached results that the library would change", () => {
  const odd: readonly [string, string | number | boolean | null][] = [
    ["textThree", "3"],
    ["textTrue", "TRUE"],
    ["textEmpty", ""],
    ["textError", "#N/A"],
    ["textXml", `<a> & "b" 'c'`],
    ["nothing", null],
    ["zero", 0],
    ["third", 1 / 3],
    ["tiny", -5e-324],
    ["large", 1.7976931348623157e308],
    ["yes", true],
    ["no", false],
  ];
  test("come back as they went in", async () => {
    const lines = odd.map(([id, value]): Line => ({
      ...{ shape: "constant", id, label: id, unit: "USD", kind: "calculation", number: "general" },
      ...{ formula: "{zeroIn}", value },
    }));
    const zero: Line = {
      shape: "constant",
      id: "zeroIn",
      label: "z",
      unit: "USD",
      kind: "input",
      number: "money",
      value: 0,
    };
    const section = { heading: "Odd", lines: [zero, ...lines] };
    const base = demoPlan.sheets[1] as object;
    const plan = { ...demoPlan, sheets: [{ ...base, sections: [section] }] } as unknown as WorkbookPlan;
    const back = readXlsx(await toXlsx(layout(plan)))["Inputs"] ?? {};
    const expected = odd.map(([, value]) => value ?? "");
    expect(odd.map((_, row) => back[`F${row + 10}`])).toEqual(expected);
  });
});

describe("texts of other people", () => {
  const texts = [
    "<b>&\"'</b>",
    "two\nlines\tand a tab",
    " spaces around ",
    "_x000A_ as letters",
    "bell \u0007",
    "=1+1",
    "@sum",
    "ü–漢字😀",
    "]]>",
  ];
  const plan = (): WorkbookPlan => {
    const lines = texts.map((text, at): Line => ({
      ...{
        shape: "constant",
        id: `t${at}`,
        label: text,
        unit: text,
        kind: "input",
        number: "text",
        value: text,
        note: text,
      },
    }));
    const formulas = texts.map((text, at): Line => ({
      ...{ shape: "constant", id: `f${at}`, label: `formula ${at}`, unit: "text", kind: "calculation", number: "text" },
      ...{ formula: `{t${at}}&"${text.replace(/"/g, '""')}"`, value: text + text },
    }));
    const base = demoPlan.sheets[1] as SiteSheet;
    const charts = [
      {
        ...(demoPlan.sheets[0] as TableSheet).charts[0],
        title: texts[0],
        altText: texts[0],
        categories: "{t0}",
        series: [{ name: texts[0], values: "{t0}", colour: "mine" }],
      },
    ];
    const sheet = {
      ...base,
      name: "<S> & T's",
      title: texts[0],
      subtitle: texts[1],
      charts,
      sections: [{ heading: texts[0], lines: [...lines, ...formulas] }],
    };
    return { ...demoPlan, title: texts[0], siteNames: texts, sheets: [sheet] } as unknown as WorkbookPlan;
  };

  test("leave every part well-formed, and come back as they were", async () => {
    const bytes = await toXlsx(layout(plan()));
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const document = XmlDocument.fromBuffer(content); // throws where a part is not well-formed
      document.dispose();
    }
    const back = readXlsx(bytes)["<S> & T's"] ?? {};
    const expected = texts.map((text) => text.replace("\u0007", " "));
    expect(texts.map((_, row) => back[`F${row + 9}`])).toEqual(expected);
    expect(texts.map((_, row) => back[`F${row + 18}`])).toEqual(expected.map((text) => text + text));
  });
});
