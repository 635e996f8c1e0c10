import { plainTable } from "./cells/cells.js";
import { isFault } from "./cells/cell-reading.js";
import { placeOf } from "./cells/cell-name.js";
import { describeColumns, skippedColumns } from "./columns/column-words.js";
import { questionAbout, readMeaning, runOf, shareQuestion } from "./questions.js";
import { readTable, SHEET_SITE_LIMIT } from "./read-table.js";
import type { Cells, Problem, Question, ReadSitesOptions, SitesRead } from "./sites-read.js";
import { skippedRows, defaultsOf } from "./table-notes.js";
import type { TableReading } from "./table.js";
import { warningsOf } from "./warnings.js";

/**
 * Reads a table of sites as people keep it: titles above the header, units in headers or in a row below it, notes, totals.
 *
 * Required columns: name, grid MW, power price, efficiency. Uptime and PUE are optional (0.9 and 1.03 unless given);
 * so are the mining load, years to conversion, delivery probability, rent, lease capex, grid per critical MW, owner and
 * status. A site whose mining load is 0 may leave its efficiency blank.
 *
 * Nothing is guessed: what a header leaves open becomes a question, to be answered by `mapping`; a value that the
 * dictionary of quantities refuses is never converted against its header. Never throws for what cells hold.
 */
export function readSites(values: Cells, options: ReadSitesOptions = {}): SitesRead {
  const place = placeOf(options.address ?? { row: 1, column: 1 });
  const told = (index: number) => {
    const meaning = options.mapping?.[place.column(index)];
    return meaning === undefined ? undefined : readMeaning(meaning);
  };
  const limit = options.limit ?? SHEET_SITE_LIMIT;
  const read = readTable({ rows: plainTable(values, options.valueTypes), place, told, limit });
  return "message" in read ? unread(read) : described(read);
}

const unread = (problem: Problem): SitesRead => ({
  sites: [],
  rows: [],
  problems: [problem],
  questions: [],
  skipped: [],
  columns: [],
  defaults: [],
  headerRow: null,
});

function described(read: TableReading): SitesRead {
  const { blocking, refused, asked, duplicates } = read;
  const sites = blocking.length > 0 || asked.length > 0 ? [] : duplicates.sites;
  return {
    sites,
    rows: read.readings.map(({ draft }) => draft),
    problems: [...blocking, ...refused, ...(blocking.length > 0 ? [] : warningsOf(read))],
    questions: [...asked].sort((a, b) => a - b).map((index) => questionOf(read, index)),
    skipped: [...skippedRows(read), ...skippedColumns(read)],
    columns: describeColumns(read),
    defaults: defaultsOf(sites, read),
    headerRow: read.table.place.row(read.header),
  };
}

function questionOf(read: TableReading, index: number): Question {
  const { place, rows } = read.table;
  const one = read.chosen[index]!;
  const at = { column: place.column(index), letter: place.letter(index), reading: one.reading };
  const column = read.columns.find((each) => each.index === index);
  const numbers = column
    ? column.typed.filter((value) => !isFault(value))
    : read.siteRows.map((row) => rows[row]?.[index]);
  const run = runOf(numbers.filter((value): value is number => typeof value === "number"));
  if (column?.form?.ask) return shareQuestion(at, column.field, run);
  if (one.is === "asked")
    return questionAbout({
      ...at,
      candidates: one.candidates,
      rival: one.rival === null ? null : place.letter(one.rival),
      run,
    });
  return questionAbout({ ...at, candidates: column ? [{ field: column.field, certainty: 0 }] : [], rival: null, run });
}
