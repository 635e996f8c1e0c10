import type { LaidOutSheet, LaidOutValidation } from "../../sheet/grid.js";
import { withSheetNames } from "../../formula/sheet-names.js";
import { styleOf } from "../../sheet/looks/styles.js";
import { rangeOf } from "./write-cells.js";
import { colour } from "./write-styles.js";

/** Lists and ranges of inputs, conditional formats, and links to sources. */
export function writeRules(sheet: Excel.Worksheet, laidOut: LaidOutSheet, nameOf: ReadonlyMap<string, string>): void {
  for (const { area, rule } of laidOut.validations) writeValidation(rangeOf(sheet, area).dataValidation, rule, nameOf);
  for (const { area, formula, style } of laidOut.highlights) {
    const { rule, format } = rangeOf(sheet, area).conditionalFormats.add("Custom").custom;
    rule.formulaR1C1 = withSheetNames(formula, nameOf);
    const look = styleOf(style);
    if (look.fill !== undefined) format.fill.color = colour(look.fill);
    if (look.colour !== undefined) format.font.color = colour(look.colour);
    if (look.bold) format.font.bold = true;
  }
}

function writeValidation(
  validation: Excel.DataValidation,
  rule: LaidOutValidation["rule"],
  nameOf: ReadonlyMap<string, string>,
): void {
  if (rule.type === "list") {
    validation.rule = { list: { inCellDropDown: true, source: withSheetNames(rule.source, nameOf) } };
    validation.errorAlert = alert("Not in the list", "Choose one of the list.");
    return;
  }
  const between = { operator: "Between", formula1: rule.min, formula2: rule.max } as const;
  validation.rule = { decimal: between };
  validation.errorAlert = alert("Out of range", rule.message.slice(0, 255)); // Excel's longest message
}

const alert = (title: string, message: string) => ({ title, message, style: "Stop", showAlert: true }) as const;

/** Excel restyles a cell that gets a link, so links come before styles. Only https leads anywhere. */
export function writeLinks(sheet: Excel.Worksheet, links: LaidOutSheet["links"]): void {
  for (const { row, column, address } of links)
    if (address.startsWith("https://")) rangeOf(sheet, { row, column, rows: 1, columns: 1 }).hyperlink = { address };
}
