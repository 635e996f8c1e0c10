import { describe, expect, test } from "vitest";
import type { Scalar } from "../../src/office-host/grid/host.js";
import { MemoryHost } from "../../src/office-host/memory/memory-host.js";

/** What Excel makes of what is typed: the host must take text for a number where Excel does, or a test sees no fault. */
function typed(entry: Scalar, format = "General") {
  const host = new MemoryHost(["Data"]);
  const { id } = host.sheetNamed("Data");
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  host.writeFormat(id, cell, { numberFormat: format });
  host.write(id, cell, [[entry]]);
  const [value, formula, type] = (["values", "formulas", "types"] as const).map(
    (kind) => host.read(id, cell, kind)[0]![0],
  );
  return { value, formula, type };
}

describe("typing", () => {
  test.each<[Scalar, Scalar, string]>([
    [5, 5, "Double"],
    ["5", 5, "Double"],
    ["1,234.5", 1234.5, "Double"],
    ["(12)", -12, "Double"],
    ["7%", 0.07, "Double"],
    ["$3.50", 3.5, "Double"],
    ["1e3", 1000, "Double"],
    ["TRUE", true, "Boolean"],
    [false, false, "Boolean"],
    ["North", "North", "String"],
    ["3 sites", "3 sites", "String"],
    ["#N/A", "#N/A", "Error"],
    ["", "", "Empty"],
  ])("%j is %j, a %s", (entry, value, type) => {
    expect(typed(entry)).toMatchObject({ value, type });
  });

  test.each(["1/2", "2025-11-17", "3-Nov", "Nov 2025", "12:30"])("%s becomes a number: a date or a time", (entry) => {
    expect(typed(entry).type).toBe("Double");
  });

  test.each(["'5", "'=A1", "'1/2", "'TRUE"])("%s is text, without its apostrophe", (entry) => {
    expect(typed(entry)).toEqual({ value: entry.slice(1), formula: entry.slice(1), type: "String" });
  });

  test.each([
    ["=A2+1", "=A2+1"],
    ["+A2", "=A2"],
    ["-A2", "=-A2"],
    ["@A2", "=A2"],
  ])("%s is the formula %s", (entry, formula) => {
    expect(typed(entry).formula).toBe(formula);
  });

  test.each(["5", "=A2+1", "1/2"])("into a cell with the text format, %s stays text", (entry) => {
    expect(typed(entry, "@")).toEqual({ value: entry, formula: entry, type: "String" });
  });

  test.each(["=SUM(A1", "=A1)", '="open', "=Nowhere!A1", `=${"A1+".repeat(3000)}A1`])("%j is refused", (entry) => {
    expect(() => typed(entry)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });
});
