import type { LaidOutSheet, Region } from "../../sheet/grid.js";
import type { InputRecord } from "../build/build-record.js";

/** The input cells of a sheet: literal regions with an id in an input style. */
export function inputAreas(sheet: LaidOutSheet): InputRecord[] {
  return sheet.regions.flatMap((region) => {
    const { id, row, column, rows, columns, content } = region;
    if (id === undefined || !isInput(region) || !("values" in content)) return [];
    const label = labelOf(region, sheet);
    const keys = keysOf(region, sheet);
    const area = { row, column, rows, columns };
    return label ? [{ id, area, values: content.values, ...label, ...(keys ? { keys } : {}) }] : [];
  });
}

/** By the style's name, which begins with the line's kind. */
const isInput = (region: Region): boolean => /^input\b/.test(region.style) || region.style === "paragraphInput";

type Label = Pick<InputRecord, "label" | "labelCell">;

/** The nearest literal words left of the first cell, or above it when it is a column of a table. */
function labelOf(region: Region, sheet: LaidOutSheet): Label | undefined {
  const beside = nearest(region, sheet, "left");
  return region.rows > 1 ? (nearest(region, sheet, "above") ?? beside) : (beside ?? nearest(region, sheet, "above"));
}

function nearest(region: Region, sheet: LaidOutSheet, side: "left" | "above"): Label | undefined {
  let best: (Label & { distance: number }) | undefined;
  for (const other of sheet.regions) {
    if (!("values" in other.content) || isInput(other)) continue;
    const inLine =
      side === "left" ? covers(other.row, other.rows, region.row) : covers(other.column, other.columns, region.column);
    if (!inLine) continue;
    const row = side === "left" ? region.row : Math.min(other.row + other.rows, region.row) - 1;
    const column = side === "left" ? Math.min(other.column + other.columns, region.column) - 1 : region.column;
    const distance = side === "left" ? region.column - column : region.row - row;
    const label = other.content.values[row - other.row]?.[column - other.column];
    if (typeof label !== "string" || label === "" || distance <= 0) continue;
    if (!best || distance < best.distance) best = { label, labelCell: { row, column }, distance };
  }
  return best && { label: best.label, labelCell: best.labelCell };
}

const covers = (from: number, count: number, at: number): boolean => at >= from && at < from + count;

/** The names of the sites, where they stand in the same rows (a table) or columns (a site sheet) as the region. */
function keysOf(region: Region, sheet: LaidOutSheet): readonly string[] | undefined {
  const names = sheet.regions.find((one) => one.id === "siteName");
  if (!names || !("values" in names.content)) return undefined;
  const down = names.row === region.row && names.rows === region.rows && region.columns === 1;
  const across = names.column === region.column && names.columns === region.columns && region.rows === 1;
  if (down) return names.content.values.map((row) => String(row[0] ?? ""));
  return across ? (names.content.values[0] ?? []).map((name) => String(name ?? "")) : undefined;
}
