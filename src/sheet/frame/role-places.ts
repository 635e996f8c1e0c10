import type { Position } from "../formulas/positions.js";
import type { RolePlace } from "../roles.js";

/** Where the role of a line or column is played, if it has one; `text` is what its label's cell says. */
export function rolePlace(position: Position, text: string): RolePlace[] {
  const { id, sheet, role, row, column, columns, index, across, label } = position;
  if (!role) return [];
  const rows = index ? index.to - index.from + 1 : 1;
  const down = index ? { down: index.name } : {};
  const over = across === undefined ? {} : { across };
  return [{ role, id, sheet, area: { row, column, rows, columns }, label: { ...label, text }, ...down, ...over }];
}
