import type { LaidOutSheet, LaidOutWorkbook, Region } from "../../sheet/grid.js";
import { isInput, placesOfKind, type Role, type RolePlace } from "../../sheet/roles.js";
import { cellName, standing, type SheetMap } from "../align/sheet-map.js";
import { sameInput, type Value } from "../cells.js";

/** One input cell of the workbook, beside what stood there when it was built. */
export interface InputCell {
  readonly role: Role;
  /** Place among the cells of its line: the site, or the quarter. */
  readonly at: number;
  readonly label: string;
  /** `Inputs!F15`, with the sheet's real name. */
  readonly cell: string;
  readonly built: Value;
  readonly now: Value;
}

export type SheetMaps = ReadonlyMap<string, SheetMap>;

/** Every input cell that the plan has and the workbook still holds. */
export const inputCells = (then: LaidOutWorkbook, maps: SheetMaps): InputCell[] =>
  cellsOf(
    then,
    maps,
    then.roles.filter(({ role }) => isInput(role)),
  );

/** The inputs as built, as the sheet of checks keeps them: `built` is what the plan says, `now` what stands there. */
export const builtCells = (then: LaidOutWorkbook, maps: SheetMaps): InputCell[] =>
  cellsOf(then, maps, placesOfKind(then, "built"));

function cellsOf(then: LaidOutWorkbook, maps: SheetMaps, places: readonly RolePlace[]): InputCell[] {
  const names = placesOfKind(then, "siteName").flatMap((place) => plannedValues(then, place));
  return places.flatMap((place) => {
    const map = maps.get(place.sheet);
    if (!map) return [];
    const { area, role } = place;
    return plannedValues(then, place).flatMap((built, at): InputCell[] => {
      const there = standing(map, area.row + Math.floor(at / area.columns), area.column + (at % area.columns));
      if (!there) return [];
      return [{ role, at, label: labelOf(place, names, at), cell: cellName(map, there), built, now: there.value }];
    });
  });
}

/** What the plan puts where a role is played, row by row. */
export const plannedValues = (plan: LaidOutWorkbook, place: RolePlace): Value[] =>
  valuesIn(sheetOf(plan, place.sheet), place);

const sheetOf = ({ sheets }: LaidOutWorkbook, id: string): LaidOutSheet => sheets.find((sheet) => sheet.id === id)!;

/** What the plan puts into an area, row by row. */
function valuesIn({ regions }: LaidOutSheet, { area }: RolePlace): Value[] {
  const near = regions.filter((region) => region.row < area.row + area.rows && region.row + region.rows > area.row);
  return Array.from({ length: area.rows * area.columns }, (_, at) =>
    valueAt(near, area.row + Math.floor(at / area.columns), area.column + (at % area.columns)),
  );
}

function valueAt(regions: readonly Region[], row: number, column: number): Value {
  const holds = ({ row: top, column: left, rows, columns }: Region): boolean =>
    row >= top && row < top + rows && column >= left && column < left + columns;
  const region = regions.find(holds);
  if (!region || !("values" in region.content)) return null;
  return region.content.values[row - region.row]?.[column - region.column] ?? null;
}

export const changedOf = (cells: readonly InputCell[]): InputCell[] =>
  cells.filter(({ built, now }) => !sameInput(built, now));

function labelOf({ role, down, label }: RolePlace, names: readonly Value[], at: number): string {
  const words = label?.text ?? role.of;
  if (down !== undefined) return `${words}, ${down} ${at + 1}`;
  const name = names[at];
  return role.each ? `${words}, ${typeof name === "string" ? name : `site ${at + 1}`}` : words;
}
