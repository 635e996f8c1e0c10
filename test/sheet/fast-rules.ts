import { allowedFunctions } from "../../src/sheet/allowed-functions.js";
import type { Line, SheetPlan, TableColumn, WorkbookPlan } from "../../src/sheet/plan.js";

/** What a good model looks like, as checks on a plan. Each broken rule is one sentence; none means all hold. */
export interface FastOptions {
  /** Numbers that may stand in a formula besides 0 and 1: named conversions such as "10^6", "4", "8766". */
  readonly conversions?: readonly string[];
  /** Characters of a formula as planned; longer ones belong on two lines. */
  readonly longestFormula?: number;
}

export function brokenRules(plan: WorkbookPlan, options: FastOptions = {}): string[] {
  const all = plan.sheets.flatMap((sheet) => formulasOf(sheet));
  return [
    ...plan.sheets.flatMap((sheet) => [...units(sheet), ...sources(sheet), ...labels(sheet), ...inputs(sheet)]),
    ...all.flatMap(({ where, formula }) => formulaRules(where, formula, options)),
  ];
}

interface Formula {
  readonly where: string;
  readonly formula: string;
}

const named = (line: { id: string }, sheet: SheetPlan): string => `${sheet.name}, ${line.id}`;

/** Every formula of a sheet with where it stands: lines, columns, totals, words, titles, highlights. */
export function formulasOf(sheet: SheetPlan): Formula[] {
  const found: Formula[] = [];
  const take = (where: string, formula: string | undefined): void => {
    if (formula !== undefined && formula !== "sum") found.push({ where, formula });
  };
  const words = (where: string, text: string | { formula: string }): void =>
    take(where, typeof text === "string" ? undefined : text.formula);
  for (const line of linesOf(sheet)) {
    take(named(line, sheet), line.formula);
    if (line.shape !== "constant") take(`${named(line, sheet)} (total)`, line.total?.formula);
  }
  for (const column of columnsOf(sheet)) {
    take(named(column, sheet), column.formula);
    column.formulas?.forEach((formula, row) => take(`${named(column, sheet)}, row ${row + 1}`, formula));
    take(`${named(column, sheet)} (total)`, column.total?.formula);
    take(`${named(column, sheet)} (highlight)`, column.highlight?.when);
  }
  words(`${sheet.name}, subtitle`, sheet.subtitle);
  sheet.charts.forEach((chart) => words(`${sheet.name}, ${chart.id}`, chart.title));
  if (sheet.form === "text") {
    sheet.paragraphs.forEach((part) => part.rows.forEach(({ label, text }) => words(`${sheet.name}, ${label}`, text)));
  }
  return found;
}

function linesOf(sheet: SheetPlan): readonly Line[] {
  if (sheet.form === "sites") return sheet.sections.flatMap((section) => section.lines);
  return sheet.form === "table" ? sheet.tables.flatMap((table) => table.above ?? []) : [];
}

const columnsOf = (sheet: SheetPlan): readonly TableColumn[] =>
  sheet.form === "table" ? sheet.tables.flatMap((table) => table.columns) : [];

function units(sheet: SheetPlan): string[] {
  const lines = linesOf(sheet).filter((line) => line.unit.trim() === "");
  const columns = columnsOf(sheet).filter((column) => column.number !== "text" && column.unit.trim() === "");
  return [...lines, ...columns].map((each) => `${named(each, sheet)}: has no unit.`);
}

function sources(sheet: SheetPlan): string[] {
  return linesOf(sheet)
    .filter((line) => line.kind === "input" && !line.note?.trim())
    .map((line) => `${named(line, sheet)}: an input without a source.`);
}

/** A label names one line of a sheet, or of a section where the sheet repeats a list of lines. */
function labels(sheet: SheetPlan): string[] {
  const groups = sheet.form === "sites" ? [linesOf(sheet)] : sheet.form === "table" ? [linesOf(sheet)] : [];
  return groups.flatMap((lines) => {
    const seen = new Set<string>();
    return lines.flatMap((line) => {
      const twice = seen.has(line.label);
      seen.add(line.label);
      return twice ? [`${named(line, sheet)}: the label "${line.label}" stands on this sheet twice.`] : [];
    });
  });
}

function inputs(sheet: SheetPlan): string[] {
  return [...linesOf(sheet), ...columnsOf(sheet)].flatMap((each) => {
    if (each.kind === "input" && each.formula !== undefined) return [`${named(each, sheet)}: an input with a formula.`];
    const bare = each.kind !== "input" && each.kind !== "text" && each.formula === undefined;
    const solved = bare && !("formulas" in each && each.formulas);
    return solved && !isCounter(each) ? [`${named(each, sheet)}: a ${each.kind} without a formula.`] : [];
  });
}

/** A column that numbers its rows 1, 2, 3 … is its table's index. */
function isCounter(each: Line | TableColumn): boolean {
  const values = "values" in each ? (each.values as readonly unknown[]) : [];
  return (
    values.length > 0 &&
    values.every((value, row) => typeof value === "number" && value === (values[0] as number) + row)
  );
}

function formulaRules(where: string, formula: string, options: FastOptions): string[] {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/\{[^{}]*\}/g, "{}");
  const longest = options.longestFormula ?? 300;
  return [
    ...(formula.length > longest ? [`${where}: ${formula.length} characters; at most ${longest}.`] : []),
    ...functionRules(where, plain),
    ...(/\d[eE][+-]?\d/.test(plain) ? [`${where}: a number in E notation; write 10^15.`] : []),
    ...(/\[|\]|!|#/.test(plain) ? [`${where}: an address, a link to another file or an error value.`] : []),
    ...constantRules(where, plain, options.conversions ?? []),
  ];
}

function functionRules(where: string, plain: string): string[] {
  const calls = [...plain.matchAll(/([A-Za-z_][A-Za-z0-9_.]*)\s*(\()?/g)];
  return calls.flatMap(([, name = "", bracket]) => {
    if (bracket === undefined) return /^(TRUE|FALSE)$/.test(name) ? [] : [`${where}: "${name}" is a bare name.`];
    if (!(allowedFunctions as readonly string[]).includes(name))
      return [`${where}: ${name} is not an allowed function.`];
    return name === "IRR" && !irrHasGuess(plain) ? [`${where}: IRR without a guess.`] : [];
  });
}

/** Two arguments at the bracket depth of the call. */
function irrHasGuess(plain: string): boolean {
  let depth = 0;
  for (const character of plain.slice(plain.indexOf("IRR(") + 4)) {
    if (character === "(") depth++;
    if (character === ")" && depth-- === 0) return false;
    if (character === "," && depth === 0) return true;
  }
  return false;
}

function constantRules(where: string, plain: string, conversions: readonly string[]): string[] {
  const without = [...conversions]
    .sort((a, b) => b.length - a.length)
    .reduce(
      (text, each) => text.replace(new RegExp(`(?<![\\w.])${each.replace(/[.^*+]/g, "\\$&")}(?![\\w.])`, "g"), "1"),
      plain,
    );
  const numbers = without.match(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g) ?? [];
  const hidden = [...new Set(numbers.filter((number) => Number(number) !== 0 && Number(number) !== 1))];
  return hidden.map((number) => `${where}: ${number} is a constant inside a formula; give it a line of its own.`);
}
