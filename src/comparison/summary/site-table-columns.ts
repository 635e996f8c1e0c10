import { siteNumberOf } from "../roles.js";
import type { Path } from "../../economics/index.js";
import type { CellValue, NumberStyle, TableColumn } from "../../sheet/plan.js";
import { add } from "../lines/line-builders.js";
import type { SiteRow } from "./site-rows.js";

export const PATH_WORDS: Readonly<Record<Path, string>> = { mine: "A Mine", lease: "B Lease", cloud: "C Cloud" };

type Pick = (row: SiteRow) => CellValue;

/**
 * Columns of a table with one row a site. Every row begins with the site's number, and every formula looks the site up
 * by it: a table may be sorted without mixing sites up, and names may hold any character.
 */
export interface SiteColumns {
  readonly identity: readonly TableColumn[];
  /** `INDEX({line:sites},…)`: a line of a site sheet, for this row's site. */
  readonly at: (line: string) => string;
  readonly column: (
    id: string,
    label: string,
    unit: string,
    number: NumberStyle,
    formula: string,
    pick: Pick,
    extras?: Partial<TableColumn>,
  ) => TableColumn;
  /** A line in USD, shown in USD m, with a total. */
  readonly millions: (id: string, label: string, line: string, pick: (row: SiteRow) => number) => TableColumn;
}

export function siteColumns(rows: readonly SiteRow[], prefix: string): SiteColumns {
  const index = `${prefix}Index`;
  const at = (line: string): string => `INDEX({${line}:sites},{${index}})`;
  const column: SiteColumns["column"] = (id, label, unit, number, formula, pick, extras = {}) => ({
    id,
    label,
    unit,
    number,
    formula,
    kind: "calculation",
    values: rows.map(pick),
    ...extras,
  });
  const millions: SiteColumns["millions"] = (id, label, line, pick) =>
    column(id, label, "USD m", "moneyM", `${at(line)}/10^6`, (row) => pick(row) / 1e6, {
      total: summedColumn(rows, (row) => pick(row) / 1e6),
      width: 11,
    });
  const number: TableColumn = {
    id: index,
    role: siteNumberOf(prefix),
    label: "Row",
    unit: "no.",
    number: "integer",
    kind: "text",
    width: 6,
    values: rows.map((row) => row.index),
  };
  const site = column(`${prefix}Site`, "Site", "", "text", at("siteName"), (row) => row.result.name, {
    kind: "link",
    width: 24,
  });
  return { identity: [number, site], at, column, millions };
}

export const summedColumn = (
  rows: readonly SiteRow[],
  pick: (row: SiteRow) => number,
): NonNullable<TableColumn["total"]> => ({ formula: "sum", value: add(rows.map(pick)) });

/** The best of three columns or formulas, in words; ties go to mine, then lease. */
export const bestOf = (mine: string, lease: string, cloud: string): string =>
  `IF(AND(${mine}>=${lease},${mine}>=${cloud}),"${PATH_WORDS.mine}",IF(${lease}>=${cloud},"${PATH_WORDS.lease}","${PATH_WORDS.cloud}"))`;
