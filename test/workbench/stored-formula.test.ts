import { describe, expect, test } from "vitest";
import { portableNames } from "../../src/functions/portable/portable-names.js";
import { storedFormula } from "../../src/workbench/download/stored-formula.js";

describe("a formula as a file stores it", () => {
  test.each([
    ["=LAMBDA(x,x*2)", "=_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)"],
    [
      "=LAMBDA(x,[y],IF(ISOMITTED(y),x,x+y))",
      "=_xlfn.LAMBDA(_xlpm.x,_xlop.y,IF(_xlfn.ISOMITTED(_xlpm.y),_xlpm.x,_xlpm.x+_xlpm.y))",
    ],
    ["=LET(a,2,b,a+1,a*b)", "=_xlfn.LET(_xlpm.a,2,_xlpm.b,_xlpm.a+1,_xlpm.a*_xlpm.b)"],
    ['=LET(rate,1,IF(rate=1,"rate, LET(x","no"))', '=_xlfn.LET(_xlpm.rate,1,IF(_xlpm.rate=1,"rate, LET(x","no"))'],
    ["=LAMBDA(days,days*RATE(days,1,2))", "=_xlfn.LAMBDA(_xlpm.days,_xlpm.days*RATE(_xlpm.days,1,2))"],
    ["=Inputs!$F$8", "=Inputs!$F$8"],
    ["='My LET(x, sheet'!A1", "='My LET(x, sheet'!A1"],
    ["=SUM(a,b,1)", "=SUM(a,b,1)"],
  ])("%s", (formula, stored) => expect(storedFormula(formula)).toBe(stored));

  test("every portable name binds its parameters, and nothing of it is left unmarked", () => {
    for (const { formula } of portableNames()) {
      const stored = storedFormula(formula).replace(/"[^"]*"/g, "");
      const head = /^=LAMBDA\(((?:\[?\w+\]?,)+)/.exec(formula)![1]!;
      for (const parameter of head.split(",").filter((one) => /^\[?[a-z]\w*\]?$/.test(one))) {
        const name = parameter.replace(/[[\]]/g, "");
        expect(stored).toContain(parameter.startsWith("[") ? `_xlop.${name},` : `_xlpm.${name}`);
        expect(stored.match(new RegExp(`(?<![.\\w])${name}(?!\\w)`, "g"))).toBeNull();
      }
      expect(stored).not.toMatch(/(?<![.\w])(LAMBDA|LET|ISOMITTED)\(/);
    }
  });
});
