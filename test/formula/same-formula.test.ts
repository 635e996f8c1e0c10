import { describe, expect, test } from "vitest";
import { sameFormula, shapeOf } from "../../src/formula/same-formula.js";

describe("two formulas that say the same", () => {
  test.each([
    ["SUM('Mine'!$A$1:$B$2)", "sum(Mine!A1:B2)"],
    ["_xlfn.LET(x,1,x)", "LET( x , 1 , x )"],
    ["IF(A1,TRUE(),FALSE)", "IF(A1,TRUE,FALSE())"],
    ["=A1", "+A1"],
    ["Checks!A1+B2", "A1+Checks!B2"],
    ["'It''s'!A1", "'IT''S'!a1"],
    ["10^6*1E3", "10^6*1000"],
  ])("%s and %s", (a, b) => expect(sameFormula(a, b, "Checks")).toBe(true));
});

describe("and two that do not", () => {
  test.each([
    ["A1", "A2"],
    ['"TRUE"&A1', '"true"&A1'],
    ["Mine!A1", "Lease!A1"],
    ["Mine!A1", "A1"],
    ["'My Checks'!A1", "A1"],
    ["A1+B1", "A1-B1"],
    ["SUM(A1)", "SUM(A1,)"],
    ["[1]Checks!A1", "A1"],
    ["AB+C", "A+BC"],
    ["1", "1.0000000001"],
  ])("%s and %s", (a, b) => expect(sameFormula(a, b, "Checks")).toBe(false));
});

describe("the shape of a formula", () => {
  test.each([
    ["SUM('My sheet'!$B$3:B9)*2", "=sum(C4:C8) * 17"],
    ['_xlfn.IFS(A1>1,"x")', 'IFS($Z$9>20,"x")'],
  ])("%s is that of %s", (a, b) => expect(shapeOf(a)).toBe(shapeOf(b)));
  test("R1C1 and A1 have one", () => expect(shapeOf("=RC[-1]*R7C3+1", "R1C1")).toBe(shapeOf("B2*$C$7+1")));
  test.each([
    ["A1+B1", "A1-B1"],
    ['IF(A1,"a",0)', 'IF(A1,"b",0)'],
    ["SUM(A1)", "MAX(A1)"],
  ])("%s is not that of %s", (a, b) => expect(shapeOf(a)).not.toBe(shapeOf(b)));
});
