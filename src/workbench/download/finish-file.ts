import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { LaidOutChart, LaidOutWorkbook } from "../../sheet/grid.js";
import { chartXml } from "../../writers/chart-xml.js";
import { placedDrawing } from "../../writers/drawing-xml.js";
import { xmlText } from "../../writers/xml.js";
import { columnLetters } from "../../office-host/grid/a1.js";
import type { Area, ConditionalFormat, DefinedName, Validation } from "../../office-host/grid/host.js";

export interface SheetRules {
  readonly tabColour: string;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly { readonly area: Area; readonly validation: Validation }[];
  readonly charts: readonly LaidOutChart[];
}

/** Puts in what the file library has no calls for: tab colours, rules of cells, the charts' parts, names' comments. */
export function finishFile(
  file: Uint8Array,
  sheets: readonly SheetRules[],
  book: LaidOutWorkbook,
  names: readonly DefinedName[],
): Uint8Array {
  const parts = unzipSync(file);
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name];
    if (!part) throw new Error(`The file library made no ${name}.`);
    parts[name] = strToU8(change(strFromU8(part)));
  };
  const styles: string[] = [];
  let charts = 0;
  let drawings = 0;
  sheets.forEach((sheet, index) => {
    edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) => withRules(xml, sheet, styles));
    if (sheet.charts.length > 0)
      edit(`xl/drawings/drawing${++drawings}.xml`, (xml) => placedDrawing(xml, sheet.charts));
    for (const chart of sheet.charts) edit(`xl/charts/chart${++charts}.xml`, () => chartXml(chart, book));
  });
  edit("xl/workbook.xml", (xml) => withComments(xml, names));
  edit("xl/styles.xml", (xml) =>
    xml.replace(/<dxfs count="0"\/>/, `<dxfs count="${styles.length}">${styles.join("")}</dxfs>`),
  );
  return zipSync(parts, { level: 6 });
}

/** Of the workbook's own names: a comment tells what a name is for, and whose it is. */
function withComments(xml: string, names: readonly DefinedName[]): string {
  const comments = new Map(names.flatMap(({ name, scope, comment }) => (scope ? [] : [[xmlText(name), comment]])));
  return xml.replace(/<definedName name="([^"]*)">/g, (tag, name: string) => {
    const comment = comments.get(name);
    return comment ? `<definedName name="${name}" comment="${xmlText(comment)}">` : tag;
  });
}

function withRules(xml: string, sheet: SheetRules, styles: string[]): string {
  const rules = conditionalXml(sheet.conditionalFormats, styles) + validationsXml(sheet.validations);
  const tab = sheet.tabColour ? `<tabColor rgb="FF${sheet.tabColour.replace("#", "")}"/>` : "";
  const coloured = /<sheetPr>/.test(xml)
    ? xml.replace("<sheetPr>", `<sheetPr>${tab}`)
    : xml.replace("<dimension", `${tab && `<sheetPr>${tab}</sheetPr>`}<dimension`);
  return coloured.replace(/<sheetData\/>|<\/sheetData>/, (end) => end + rules);
}

/** Adds the styles it needs to `styles` and refers to them by their place. */
function conditionalXml(formats: readonly ConditionalFormat[], styles: string[]): string {
  return formats
    .map(({ area, formula, fill, fontColour, bold }, index) => {
      const rgb = (colour: string): string => `rgb="FF${colour.replace("#", "")}"`;
      const font = `<font>${bold ? '<b val="1"/>' : ""}${fontColour ? `<color ${rgb(fontColour)}/>` : ""}</font>`;
      const pattern = fill ? `<fill><patternFill patternType="solid"><bgColor ${rgb(fill)}/></patternFill></fill>` : "";
      const id = styles.push(`<dxf>${font}${pattern}</dxf>`) - 1;
      const rule = `<cfRule type="expression" dxfId="${id}" priority="${index + 1}"><formula>${bare(formula)}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${address(area)}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

const types = {
  list: "list",
  decimal: "decimal",
  wholeNumber: "whole",
  date: "date",
  textLength: "textLength",
  custom: "custom",
};
const operators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

function validationsXml(validations: SheetRules["validations"]): string {
  if (validations.length === 0) return "";
  const all = validations.map(({ area, validation: { rule, errorTitle, errorMessage } }) => {
    const said = `showErrorMessage="1" errorTitle="${xmlText(errorTitle ?? "")}" error="${xmlText(errorMessage ?? "")}"`;
    const operator = "operator" in rule ? ` operator="${operators[rule.operator] ?? "between"}"` : "";
    return `<dataValidation type="${types[rule.type]}"${operator} allowBlank="1" ${said} sqref="${address(area)}">${bounds(rule)}</dataValidation>`;
  });
  return `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

function bounds(rule: Validation["rule"]): string {
  if (rule.type === "custom") return `<formula1>${bare(rule.formula)}</formula1>`;
  if (rule.type === "list")
    return `<formula1>${rule.source.startsWith("=") ? bare(rule.source) : xmlText(`"${rule.source}"`)}</formula1>`;
  const second = rule.formula2 === undefined ? "" : `<formula2>${bare(String(rule.formula2))}</formula2>`;
  return `<formula1>${bare(String(rule.formula1))}</formula1>${second}`;
}

const bare = (formula: string): string => xmlText(formula.replace(/^=/, ""));

function address({ row, column, rows, columns }: Area): string {
  const [first, last] = [`${columnLetters(column)}${row + 1}`, `${columnLetters(column + columns - 1)}${row + rows}`];
  return first === last ? first : `${first}:${last}`;
}
