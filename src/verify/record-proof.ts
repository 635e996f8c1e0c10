import { fingerprint } from "../comparison/index.js";
import { stampOf } from "../comparison/roles.js";
import type { LaidOutWorkbook } from "../sheet/grid.js";
import { placeOfRole, placesOfKind, type RolePlace } from "../sheet/roles.js";
import { cellName, standing } from "./align/sheet-map.js";
import type { Finding } from "./compare/findings.js";
import { withCells, type Built } from "./inputs/case-of-cells.js";
import { builtCells, changedOf, type SheetMaps } from "./inputs/input-cells.js";

/** What really stood there when the workbook was built, as far as three witnesses agree. */
export interface Proven {
  readonly built: Built;
  /** The witness that was altered, where the others show it. */
  readonly findings: readonly Finding[];
}

/**
 * The record, the inputs as built and the fingerprint say the same three times. Where one of them was altered, the other
 * two say so; an altered input as built is found with all other cells.
 */
export function proven(built: Built, then: LaidOutWorkbook, maps: SheetMaps): Proven {
  const place = placeOfRole(then, stampOf("inputsHash"));
  const stamp = place && cellAt(place, maps);
  const own = fingerprint(built.input);
  if (!place || !stamp || stamp.found === own) return { built, findings: [] };
  const kept = changedOf(builtCells(then, maps));
  const other = withCells(built, kept, ({ now }) => now);
  if (kept.length > 0 && fingerprint(other.input) === stamp.found) {
    const pieces = placesOfKind(then, "record").flatMap((piece) => cellAt(piece, maps) ?? []);
    const names = pieces.slice(0, 1).map(({ cell }) => cell);
    const why = kept.map(({ label, built: said, now }) => `${label} ${String(said)}, not ${String(now)}`).join("; ");
    return { built: other, findings: names.map((cell) => constant(cell, why, "the record as it was built")) };
  }
  return { built, findings: [constant(stamp.cell, stamp.found, own)] };
}

const constant = (cell: string, found: string, expected: string): Finding => ({
  cell,
  kind: "constant",
  found,
  expected,
  formula: "",
});

function cellAt(
  { sheet, area }: RolePlace,
  maps: SheetMaps,
): { readonly cell: string; readonly found: string } | undefined {
  const map = maps.get(sheet);
  const there = map && standing(map, area.row, area.column);
  return there && { cell: cellName(map, there), found: String(there.value ?? "") };
}
