import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callOf, closingOf, splitAt } from "../../src/formula/calls.js";
import { boundName, functionName, knowsItsPlace, mentions } from "../../src/formula/function-names.js";
import { referencesIn, sheetsIn } from "../../src/formula/references.js";
import { tokensOf, type Notation, type Token } from "../../src/formula/tokens.js";

const kinds = (formula: string, notation: Notation = "A1"): string =>
  tokensOf(formula, notation)
    .map(({ kind, text }) => (kind === "sign" ? text : `${kind}<${text}>`))
    .join(" ");

describe("a formula in pieces", () => {
  test.each<[string, string]>([
    ['=A1&"it ""is"" A1"', '= reference<A1> & text<"it ""is"" A1">'],
    ["$B$3:C9", "reference<$B$3:C9>"],
    ["SUM(B:B,3:$9)", "word<SUM> ( reference<B:B> , reference<3:$9> )"],
    ["1.5E-3*.25+10^15", "number<1.5E-3> * number<.25> + number<10> ^ number<15>"],
    ["LOG10(XFD1)+TAXES2024+ABCD1", "word<LOG10> ( reference<XFD1> ) + word<TAXES2024> + word<ABCD1>"],
    ["'It''s here'!A1", "sheet<'It''s here'!> reference<A1>"],
    ["Bücher!A1", "sheet<Bücher!> reference<A1>"],
    ["AB12!C1", "sheet<AB12!> reference<C1>"],
    ["[1]Sites!A1", "bracket<[1]> sheet<Sites!> reference<A1>"],
    ["[2]!rate", "bracket<[2]> ! word<rate>"],
    ["Table1[[#This Row],[A1]]", "word<Table1> bracket<[[#This Row],[A1]]>"],
    ["T['[ ']]]+A1", "word<T> bracket<['[ ']]> ] + reference<A1>"],
    ["IF(#REF!=#N/A, 1 ,-2)", "word<IF> ( error<#REF!> = error<#N/A> , space< > number<1> space< > , - number<2> )"],
    ["A1#+@B2", "reference<A1> # + @ reference<B2>"],
    ['"never closed', '" word<never> space< > word<closed>'],
    ["", ""],
  ])("%s", (formula, expected) => expect(kinds(formula)).toBe(expected));

  test("in R1C1", () => {
    expect(kinds("SUM(R2C:R[-1]C[2])+RC*RCX+'R1C1'!RC", "R1C1")).toBe(
      "word<SUM> ( reference<R2C:R[-1]C[2]> ) + reference<RC> * word<RCX> + sheet<'R1C1'!> reference<RC>",
    );
  });
  test("in a plan, braces hold names", () => {
    expect(kinds('{a:all}*2&"{b}"', "plan")).toBe('name<{a:all}> * number<2> & text<"{b}">');
    expect(kinds("{1,2;3}")).toBe("{ number<1> , number<2> ; number<3> }");
  });
});

describe("laws", () => {
  const scrap = fc.constantFrom(
    ...[
      '"',
      "'",
      "[",
      "]",
      "{",
      "}",
      "(",
      ")",
      "!",
      "$",
      "#",
      "A1",
      "R1C1",
      "Sheet1",
      ":",
      ",",
      " ",
      "1E5",
      "ä",
      "\\",
      "=",
    ],
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join("")),
  );
  test.each<Notation>(["A1", "R1C1", "plan"])("nothing is lost or said twice: %s", (notation) => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokensOf(text, notation);
        expect(tokens.map((token) => token.text).join("")).toBe(text);
        tokens.forEach((token) => expect(text.slice(token.start, token.start + token.text.length)).toBe(token.text));
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });
  test("split parts joined are the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(splitAt(text, ",").join(",")).toBe(text);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe("which cells and sheets", () => {
  const found = (formula: string) =>
    referencesIn(tokensOf(formula)).map(({ sheet, address }) => `${sheet ?? ""}!${address}`);
  test.each([
    ["=$b$3+Sites!C4:D5+'It''s'!E6", ["!B3", "Sites!C4:D5", "It's!E6"]],
    ["=[1]Sites!A1+'C:\\x[b.xlsx]S'!A1+\"A1\"", []],
    ["=Table[A1]+A1", ["!A1"]],
  ])("%s", (formula, expected) => expect(found(formula)).toEqual(expected));
  test("sheets of this workbook, not those whose functions are called", () => {
    expect(sheetsIn(tokensOf("=Sites!A1+addin.xla!F(1)+'Jan:Dec'!A1+'Mine (2)'!rate"))).toEqual(["Sites", "Mine (2)"]);
  });
});

describe("functions and calls", () => {
  test.each([
    ["_xlfn.LET", { name: "LET", prefix: "_xlfn.", unknown: false }],
    ["_xlfn._xlws.sort", { name: "SORT", prefix: "_xlfn._xlws.", unknown: false }],
    ["_xldudf_DEV_HASHPRICE", { name: "DEV_HASHPRICE", prefix: "_xldudf_", unknown: true }],
    ["Sum", { name: "SUM", prefix: "", unknown: false }],
  ])("%s", (word, expected) => expect(functionName(word)).toEqual(expected));
  test("a bound name has its own mark", () => expect(boundName("_xlpm.rate")).toBe("RATE"));
  test("arguments as written", () => {
    expect(callOf('=F(1,,"a,b",{1,2;3,4},G(5,6))')).toEqual({
      name: "F",
      arguments: ["1", "", '"a,b"', "{1,2;3,4}", "G(5,6)"],
    });
    expect(callOf("F()")).toEqual({ name: "F", arguments: [] });
  });
  test.each(["=F(1)+1", "=F", "=(1)", "=F(1", "F(1))", "=1"])("%s is not one call", (formula) =>
    expect(callOf(formula)).toBeNull(),
  );
  test("a bracket that never closes has no end", () => {
    const tokens: Token[] = tokensOf("F(1,(2)");
    expect([closingOf(tokens, 1), closingOf(tokens, 4)]).toEqual([-1, 6]);
  });
  test("formulas that know their place", () => {
    const knows = (formula: string): boolean => knowsItsPlace(tokensOf(formula));
    expect(["ROW()", "=@A1:A9", "_xlfn.SHEET()"].map(knows)).toEqual([true, true, true]);
    expect(["ROWS(A1)", "ROW", '"@ROW("', "A1"].map(knows)).toEqual([false, false, false, false]);
  });
  test("a quick look finds words in any case, signs literally, and nothing without words", () => {
    expect(mentions(["HASHPRICE", "A.B"])("=dev.hashprice(1)")).toBe(true);
    expect(mentions(["A.B"])("=AxB")).toBe(false);
    expect(mentions([])("=HASHPRICE(1)")).toBe(false);
  });
});
