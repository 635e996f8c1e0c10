import type { FoundFunctions, FreezeReport, LeftSheet, RepairReport, ThawReport } from "./reports.js";

type Without<T> = Omit<T, "sentences">;

const number = (count: number): string => count.toLocaleString("en-US");
const things = (count: number, one: string): string => `${number(count)} ${one}${count === 1 ? "" : "s"}`;
const sheetsOf = (count: number): string => things(count, "sheet");

/** "HASHPRICE, SHUTDOWN_PRICE and 3 more" */
function listed(words: readonly string[]): string {
  const [shown, more] = [words.slice(0, 3), words.length - 3];
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

const left = (sheets: readonly LeftSheet[]): string[] => sheets.map(({ why }) => why);

const when = (is: boolean, sentence: string): string[] => (is ? [sentence] : []);

const NOTHING_FOUND = "No cell of this workbook calls our functions: it looks the same with and without the add-in.";

/** What will they see? */
export function foundSentences(found: Without<FoundFunctions>): string[] {
  const { sheets, cells, stuck, names, rules } = found;
  if (cells + names.length + rules.length === 0) return [NOTHING_FOUND, ...left(found.leftSheets)];
  const functions = [...new Set(sheets.flatMap((sheet) => sheet.cells.flatMap((cell) => cell.functions)))].sort();
  const hidden = sheets.filter((sheet) => sheet.hidden);
  return [
    ...when(
      cells > 0,
      `${things(cells, "cell")} on ${sheetsOf(sheets.length)} call our functions (${listed(functions)}).`,
    ),
    ...when(
      cells > stuck,
      "Without the add-in a colleague sees the last values until Excel recalculates, then #NAME?. Freeze prevents that.",
    ),
    ...when(stuck > 0, `${things(stuck, "cell")} at #NAME? already. Repair types the formulas again.`),
    ...when(hidden.length > 0, `Some are on hidden sheets: ${listed(hidden.map(({ sheet }) => sheet))}.`),
    ...when(
      names.length > 0,
      `${things(names.length, "name")} call our functions, too: ${listed(names.map(({ name }) => name))}.`,
    ),
    ...when(
      rules.length > 0,
      `${things(rules.length, "rule")} of cells (conditional formats, validations) call our functions; Freeze leaves rules as they are.`,
    ),
    ...left(found.leftSheets),
  ];
}

export function freezeSentences(report: Without<FreezeReport>): string[] {
  const { frozen, cells, sheets, skipped, log } = report;
  const spilled = cells > frozen ? ` (${things(cells, "cell")} with those they spill to)` : "";
  const done =
    frozen === 0
      ? "Nothing was frozen and nothing was changed."
      : `${things(frozen, "formula")} on ${sheetsOf(sheets.length)} ${frozen === 1 ? "is a value" : "are values"} now${spilled}. The sheet "${log}" holds them; Thaw puts them back.`;
  const nothing = frozen + skipped.length + report.leftSheets.length === 0;
  return [
    nothing ? "No cell of this workbook calls our functions, so there is nothing to freeze." : done,
    ...(skipped.length > 0 ? [`${things(skipped.length, "formula")} skipped, each with its reason below.`] : []),
    ...left(report.leftSheets),
  ];
}

export function thawSentences(report: Without<ThawReport>, hadLog: boolean): string[] {
  const { restored, sheets, log, renamed } = report;
  if (!hadLog) return ["There is no log of frozen formulas in this workbook, so there is nothing to thaw."];
  const where = log === null ? "The log is empty and was removed." : `The log "${log}" stays.`;
  return [
    `${things(restored, "formula")} on ${sheetsOf(sheets.length)} put back. ${where}`,
    ...(report.left.length > 0
      ? [`${things(report.left.length, "cell")} left as they are, each with its reason below.`]
      : []),
    ...renamed.map(({ was, is }) => `The sheet "${was}" is called "${is}" now; its formulas were put back there.`),
  ];
}

export function repairSentences(report: Without<RepairReport>): string[] {
  const { reentered, working, sheets, stillFailing, skipped } = report;
  if (reentered + skipped.length + report.leftSheets.length === 0)
    return ["None of our functions is stuck at #NAME? in this workbook, so there is nothing to repair."];
  return [
    `${things(reentered, "formula")} on ${sheetsOf(sheets.length)} typed again; ${working === null ? "whether they work now could not be read" : `${number(working)} work now`}.`,
    ...(stillFailing.length > 0
      ? [`${things(stillFailing.length, "cell")} still fail, each with its reason below.`]
      : []),
    ...(skipped.length > 0 ? [`${things(skipped.length, "cell")} skipped, each with its reason below.`] : []),
    ...left(report.leftSheets),
  ];
}
