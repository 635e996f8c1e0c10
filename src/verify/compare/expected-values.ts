import type { LaidOutSheet, LaidOutWorkbook, Region } from "../../sheet/grid.js";
import type { CellValue } from "../../sheet/plan.js";
import type { ValueAt } from "./findings.js";

/**
 * What each cell must hold. Numbers that no formula makes, solved values among them, are those of the inputs as built;
 * results of formulas are those of the inputs as they stand.
 */
export function expectedValues(now: LaidOutWorkbook, special: (region: Region) => CellValue | undefined): ValueAt {
  const regions = new Map(now.sheets.flatMap((sheet) => sheet.regions.map((region) => [keyOf(sheet, region), region])));
  const orders = new Map(now.sheets.map((sheet) => [sheet.id, siteRows(sheet)]));
  return (sheet, region, row, column) => {
    const { content, role } = region;
    if (role?.kind === "record") return undefined;
    if ("values" in content) return literalAt(region, row, column);
    const own = special(region);
    if (own !== undefined) return own;
    const other = regions.get(keyOf(sheet, region));
    if (!other || !("formula" in other.content)) return undefined;
    // A table of sites stands widest lead first, which other inputs change: rows are matched by the site's number.
    const builtNumber = siteRows(sheet).get(region.row)?.[row];
    const at = builtNumber === undefined ? row : (orders.get(sheet.id)?.get(other.row)?.indexOf(builtNumber) ?? row);
    return region.rows > 1 ? other.content.cached[at]?.[column] : other.content.cached[0]?.[column];
  };
}

const keyOf = (sheet: LaidOutSheet, { id, row, column }: Region): string => `${sheet.id}|${id ?? `${row},${column}`}`;

/** A number counts anywhere; words are their reader's: but those of an input as built, which say what stood there. */
function literalAt({ content, role }: Region, row: number, column: number): CellValue | undefined {
  const value = "values" in content ? (content.values[row]?.[column] ?? null) : null;
  return typeof value === "number" || role?.kind === "built" ? value : undefined;
}

const known = new WeakMap<LaidOutSheet, ReadonlyMap<number, readonly CellValue[]>>();

/** Site numbers of each table of sites, by its first row. */
function siteRows(sheet: LaidOutSheet): ReadonlyMap<number, readonly CellValue[]> {
  const made = known.get(sheet);
  if (made) return made;
  const rows = new Map<number, readonly CellValue[]>();
  for (const { role, row, rows: count, content } of sheet.regions) {
    if (role?.kind === "siteNumber" && count > 1 && "values" in content) {
      rows.set(
        row,
        content.values.map(([number]) => number ?? null),
      );
    }
  }
  known.set(sheet, rows);
  return rows;
}
