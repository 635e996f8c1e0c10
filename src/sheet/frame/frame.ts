import type { Cell } from "../../formula/area.js";
import { cornerOf, inR1C1, ownCell } from "../../formula/corners.js";
import { sheetMarker } from "../../formula/sheet-names.js";
import type { Positions } from "../formulas/positions.js";
import { r1c1FormulaOf } from "../formulas/references.js";
import type { LaidOutSheet, Region } from "../grid.js";
import type { CellStyle } from "../looks/styles.js";
import type { SheetPlan, Words } from "../plan.js";
import type { Role, RolePlace } from "../roles.js";
import { blank, literal } from "./regions.js";
import type { LayoutState } from "./sheet-body.js";

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
  readonly statusStyle?: CellStyle;
}

export const checkWord = { fine: "ok", failing: "CHECK" } as const;

/** The check that every header shows. */
export const wholeCheck: Role = { kind: "check", of: "all" };

/** What a frame adds to a sheet. */
type FrameParts = { readonly regions: readonly Region[]; readonly highlights: LaidOutSheet["highlights"] } & {
  readonly roles: readonly RolePlace[];
};

export function frameParts(sheet: SheetPlan, columns: FrameColumns, { positions, allFine }: LayoutState): FrameParts {
  const { title, label, status } = columns;
  const titleRole: Role = { kind: "title", of: sheet.id };
  const statusRole: Role = { kind: "status", of: sheet.id };
  const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  const places = { id: sheet.id, sheet: sheet.id };
  const titled: RolePlace = { ...places, role: titleRole, area: at(frame.title, title) };
  const regions = [
    { ...literal(frame.title, title, "title", sheet.title), role: titleRole },
    wordsRegion(sheet.subtitle, { row: frame.subtitle, column: title }, "subtitle", { sheet, positions }),
    ...keyRegions(columns),
  ];
  const checks = positions.withRole(wholeCheck);
  if (!checks) return { regions, highlights: [], roles: [titled] };
  const marker = checks.sheet === sheet.id ? "" : sheetMarker(checks.sheet);
  const cell = marker + inR1C1([cornerOf(checks.row, checks.column)]);
  const formula = `=IF(${cell}=1,"${checkWord.fine}","${checkWord.failing}")`;
  const cached = [[allFine ? checkWord.fine : checkWord.failing]];
  const area = at(frame.status, status);
  const style = columns.statusStyle ?? "status";
  return {
    regions: [
      ...regions,
      literal(frame.status, label, "statusLabel", "All checks"),
      { ...area, style, role: statusRole, content: { formula, cached } },
    ],
    highlights: [{ area, formula: `=${ownCell}="${checkWord.failing}"`, style: "bad" }], // red with its word
    roles: [titled, { ...places, role: statusRole, area }],
  };
}

function keyRegions({ key }: FrameColumns): Region[] {
  if (!key) return [];
  const [input, calculation, link] = key;
  return [
    literal(frame.status, input, "keyInput", "■ input"),
    literal(frame.status, calculation, "keyCalculation", "■ calculation"),
    literal(frame.status, link, "keyLink", "■ from another sheet"),
  ];
}

interface OnSheet {
  readonly sheet: SheetPlan;
  readonly positions: Positions;
}

export function wordsRegion(words: Words, { row, column }: Cell, style: CellStyle, on: OnSheet): Region {
  if (typeof words === "string") return literal(row, column, style, words);
  const context = { where: sheetWhere(on.sheet), sheet: on.sheet.id, row, column, perSite: false as const };
  const formula = r1c1FormulaOf(words.formula, context, on.positions);
  return { row, column, rows: 1, columns: 1, style, content: { formula, cached: [[words.value]] } };
}

/** The filled rest of a band, between cells that hold words. */
export const bandFill = (row: number, from: number, to: number): Region[] =>
  to < from ? [] : [blank({ row, column: from, rows: 1, columns: to - from + 1 }, "band")];
