import type { SitesRead } from "../../sites/table/sites-read.js";
import { columnAnswers, questionLines } from "../input/column-answers.js";
import { readCase, type CaseFile } from "../input/read-case.js";
import { jsonOf, readBytes, textOf } from "../input/read-file.js";
import { requireCalculated, sheetRemarks } from "../input/sheet-remarks.js";
import { isWorkbook, readCells, tableCells } from "../input/site-table.js";
import { requireTableText } from "../input/what-it-is.js";
import type { CommandLine } from "../options.js";
import { refused, usage } from "../outcome.js";
import type { Terminal } from "../terminal.js";

/** The sites of a file: a table (.csv, .xlsx) or a case (.json), told apart by what the file holds. */
export async function siteSource(path: string, line: CommandLine, terminal: Terminal): Promise<CaseFile> {
  const bytes = await readBytes(path);
  requireTableText(bytes, path);
  const text = isWorkbook(bytes) ? "" : textOf(bytes);
  if (/\.json$/i.test(path) || /^\s*\{/.test(text)) {
    const stray = line.columns.length > 0 ? "--column" : line.values.sheet !== undefined ? "--sheet" : undefined;
    if (stray !== undefined) throw usage(`${stray} goes with a table of sites; ${path} is a case.`);
    return readCase(jsonOf(text, path), path);
  }
  const table = tableCells(bytes, path, line.values.sheet);
  const first = readCells(table);
  if (table.source) requireCalculated(table.source, first, path);
  const read = line.columns.length > 0 ? readCells(table, columnAnswers(line.columns, first.columns)) : first;
  requireSites(read, path, line.flags.has("leave-out"));
  const shown = table.source ? sheetRemarks(table.source, read) : [];
  [...shown, ...remarksOf(read)].forEach((remark) => terminal.say(`${path}: ${remark}`));
  return {
    sites: read.sites.map(({ owner: _owner, status: _status, row: _row, defaulted: _defaulted, ...site }) => site),
    owners: read.sites.map(({ owner }) => owner),
    statuses: read.sites.map(({ status }) => status),
    market: {},
    assumptions: {},
  };
}

/** Nothing is left out in silence: a refused row stops the build unless its leaving out is asked for. */
function requireSites(read: SitesRead, path: string, leaveOut: boolean): void {
  const refusals = read.problems.filter(({ severity }) => severity === "refusal");
  const table = refusals.filter(({ scope }) => scope === "table");
  const questions = read.questions.flatMap((question) => questionLines(path, question));
  if (table.length > 0 || questions.length > 0) {
    throw refused(
      ...[...table, ...refusals.filter((one) => !table.includes(one))].map(({ message }) => `${path}: ${message}`),
      ...questions,
    );
  }
  if (refusals.length > 0 && !leaveOut) {
    const rows = new Set(refusals.map(({ row }) => row)).size;
    const advice =
      read.sites.length > 0 ? [`--leave-out builds without ${rows === 1 ? "this row" : `these ${rows} rows`}.`] : [];
    throw refused(...refusals.map(({ message }) => `${path}: ${message}`), ...advice);
  }
  if (read.sites.length === 0)
    throw refused(`${path}: no site could be read.`, ...refusals.map(({ message }) => `${path}: ${message}`));
}

/** What the pane would show beside the sites: warnings, rows left out or aside, defaults. */
function remarksOf({ problems, skipped, defaults }: SitesRead): string[] {
  return [
    ...problems.map(({ severity, row, message }) =>
      severity === "refusal" ? `Row ${row} left out: ${message}` : message,
    ),
    ...skipped.flatMap((one) => ("row" in one ? [`Row ${one.row}: ${one.why}`] : [])),
    ...defaults.map(({ sentence }) => sentence),
  ];
}
