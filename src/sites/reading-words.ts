import type { CellFault } from "./cell-reading.js";
import type { Place } from "./cell-name.js";
import { plainHeader, requiredColumns } from "./site-columns.js";
import type { DefaultUsed, Problem, SitesRead } from "./sites-read.js";
import type { SiteNumber } from "./site-columns.js";
import { quantities } from "../economics/quantities.js";
import { siteDefaults } from "./site-columns.js";

export const emptyReading = (problems: readonly Problem[]): SitesRead => ({
  sites: [],
  rows: [],
  problems,
  questions: [],
  skipped: [],
  columns: [],
  defaults: [],
  headerRow: null,
});

const MOST_LETTERS = 199;
/** House rule: under 200 characters, whatever a sheet is called. */
const joined = (title: string, advice: string): string => {
  const message = /[.?!]$/.test(title) ? `${title} ${advice}` : `${title}. ${advice}`;
  return message.length <= MOST_LETTERS ? message : `${message.slice(0, MOST_LETTERS - 1)}…`;
};

export const tableProblem = (
  place: Place,
  row: number,
  column: number,
  value: unknown,
  title: string,
  advice: string,
): Problem => ({
  severity: "refusal",
  scope: "table",
  cell: place.cell(row, column),
  row: place.row(row),
  column: place.column(column),
  value,
  title,
  advice,
  message: joined(title, advice),
});

export const cellProblem = (
  place: Place,
  row: number,
  column: number,
  value: unknown,
  fault: CellFault,
  severity: Problem["severity"],
): Problem => {
  const title = `${place.cell(row, column)} ${fault.title}`;
  return { ...tableProblem(place, row, column, value, title, fault.advice), severity, scope: "row" };
};

const columnWords = {
  name: "the site's name",
  gridMw: "the grid MW",
  powerPriceUsdPerKwh: "the power price",
  efficiencyJPerTh: "the efficiency",
};

/** A required column that neither a header nor an open question can give. */
export const missingColumn = (
  place: Place,
  header: number,
  field: (typeof requiredColumns)[number],
  value: unknown,
): Problem => {
  const title = `${place.cell(header, 0)}: no column of the header gives ${columnWords[field]}`;
  const critical = field === "gridMw" ? " Critical MW alone is not enough." : "";
  return tableProblem(
    place,
    header,
    0,
    value,
    title,
    `Add one headed ${plainHeader[field]}, or say which column it is.${critical}`,
  );
};

const spoken = (rows: readonly number[]): string =>
  rows.length === 1 ? `row ${rows[0]}` : rows.length <= 5 ? `rows ${rows.join(", ")}` : `${rows.length} rows`;

const shown = { miningUptimeFraction: "90 %", miningPue: "1.03" } as const;

/** "Uptime is not in the table: 90 % is used for every site." Rows are sheet rows that leave the field blank. */
export function defaultUsed(field: SiteNumber, hasColumn: boolean, rows: readonly number[]): DefaultUsed {
  const own = field === "miningUptimeFraction" || field === "miningPue";
  const value = own ? siteDefaults[field] : null;
  const taken = own
    ? `${shown[field]} is used`
    : field === "miningMw"
      ? "the grid MW is used"
      : field === "efficiencyJPerTh"
        ? "nothing mines there, so it is not used"
        : "the assumption is used";
  const where = hasColumn ? `is blank in ${spoken(rows)}` : "is not in the table";
  return {
    field,
    value,
    rows,
    sentence: `${quantities[field].label} ${where}: ${taken}${hasColumn ? "" : " for every site"}.`,
  };
}
