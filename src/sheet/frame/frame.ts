import type { Region } from "../grid.js";
import type { SheetPlan, Words } from "../plan.js";
import { cornerOf, inR1C1, ownCell } from "../../formula/corners.js";
import { sheetMarker } from "../../formula/sheet-names.js";
import { r1c1FormulaOf } from "../formulas/references.js";
import type { Positions } from "../formulas/positions.js";
import { blank, literal } from "./regions.js";
import type { StyleName } from "../looks/styles.js";

/** Rows that every sheet begins with: title, subtitle, air, status and key, air. */
export const frame = { title: 0, subtitle: 1, status: 3, body: 5 } as const;

/** Heights of the rows that need more than the standard one, in points. */
export const frameHeights = [
  { row: frame.title, points: 22 },
  { row: frame.subtitle, points: 15 },
  { row: frame.status, points: 16 },
] as const;

export const headingHeight = 18;

export const sheetWhere = (sheet: SheetPlan): string => `Sheet "${sheet.name}"`;

/** Where a sheet puts the parts of its frame; `key` is absent where the sheet has no columns for it. */
export interface FrameColumns {
  readonly title: number;
  readonly label: number;
  readonly status: number;
  readonly key?: readonly [input: number, calculation: number, link: number];
  readonly statusStyle?: StyleName;
}

export const checkWord = { fine: "ok", failing: "CHECK" } as const;

export function frameRegions(
  sheet: SheetPlan,
  columns: FrameColumns,
  positions: Positions,
  allFine: boolean,
): Region[] {
  const regions = [
    literal(frame.title, columns.title, "title", sheet.title),
    wordsRegion(sheet.subtitle, frame.subtitle, columns.title, "subtitle", sheet, positions),
  ];
  if (columns.key) {
    const [input, calculation, link] = columns.key;
    regions.push(literal(frame.status, input, "keyInput", "■ input"));
    regions.push(literal(frame.status, calculation, "keyCalculation", "■ calculation"));
    regions.push(literal(frame.status, link, "keyLink", "■ from another sheet"));
  }
  return [...regions, ...statusRegions(sheet, columns, positions, allFine)];
}

/** "All checks: ok", from the line `allChecks`; a plan without that line has no status. */
function statusRegions(sheet: SheetPlan, columns: FrameColumns, positions: Positions, allFine: boolean): Region[] {
  const checks = positions.find("allChecks");
  if (!checks) return [];
  const marker = checks.sheet === sheet.id ? "" : sheetMarker(checks.sheet);
  const cell = marker + inR1C1([cornerOf(checks.row, checks.column)]);
  const formula = `=IF(${cell}=1,"${checkWord.fine}","${checkWord.failing}")`;
  const cached = [[allFine ? checkWord.fine : checkWord.failing]];
  const style = columns.statusStyle ?? "status";
  const area = { row: frame.status, column: columns.status, rows: 1, columns: 1 };
  return [
    literal(frame.status, columns.label, "statusLabel", "All checks"),
    { ...area, style, content: { formula, cached } },
  ];
}

/** The status turns red with its word. */
export function statusHighlights(columns: FrameColumns, positions: Positions) {
  if (!positions.find("allChecks")) return [];
  const area = { row: frame.status, column: columns.status, rows: 1, columns: 1 };
  return [{ area, formula: `=${ownCell}="${checkWord.failing}"`, style: "bad" }];
}

export function wordsRegion(
  words: Words,
  row: number,
  column: number,
  style: StyleName,
  sheet: SheetPlan,
  positions: Positions,
): Region {
  if (typeof words === "string") return literal(row, column, style, words);
  const context = { where: sheetWhere(sheet), sheet: sheet.id, row, column, perSite: false as const };
  const formula = r1c1FormulaOf(words.formula, context, positions);
  return { row, column, rows: 1, columns: 1, style, content: { formula, cached: [[words.value]] } };
}

/** The filled rest of a band, between cells that hold words. */
export const bandFill = (row: number, from: number, to: number): Region[] =>
  to < from ? [] : [blank({ row, column: from, rows: 1, columns: to - from + 1 }, "band")];
