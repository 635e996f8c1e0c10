import { ALL_SITES } from "../../comparison/cash-flow/cash-flow-sheet.js";
import { choiceOf, inputOf, siteInputOf, siteNames } from "../../comparison/roles.js";
import { quartersOf } from "../../economics/index.js";
import { addressOfCell } from "../../formula/address.js";
import { isInput, sameRole, type Role, type RolePlace } from "../../sheet/roles.js";
import type { FileCell } from "../input/workbook-file.js";
import { isBlank, valuesOf, type AsBuilt } from "./as-built.js";
import type { OurSheets } from "./our-sheets.js";
import { probe } from "./probe.js";

type Value = FileCell["value"];

/** One input cell of the file, beside what stood there when the workbook was built. */
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

/** Every input cell of a comparison. Where they begin is the same in all; how many there are, the inputs as built say. */
export function inputCells(built: AsBuilt, { sheets }: OurSheets): InputCell[] {
  const places = probe().roles.filter(({ role }) => isInput(role));
  return places.flatMap((place) => {
    const file = sheets.get(place.sheet);
    if (!file) return [];
    const { row, column } = place.area;
    return builtValues(place.role, built).map((value, at): InputCell => {
      const [atRow, atColumn] = place.down === undefined ? [row, column + at] : [row + at, column];
      return {
        role: place.role,
        at,
        label: labelOf(place, built, at),
        cell: `${file.name}!${addressOfCell(atRow, atColumn)}`,
        built: value,
        now: file.cellAt(atRow, atColumn)?.value ?? null,
      };
    });
  });
}

/** Of the curve only the sum is kept: its cells count as blank when built, and whoever knows better puts them right. */
function builtValues(role: Role, built: AsBuilt): readonly Value[] {
  if (sameRole(role, curve)) {
    const quarters = quartersOf(Number(valuesOf(built, inputOf("horizonYears"))[0]));
    return Array.from({ length: quarters > 0 && quarters < 1000 ? quarters + 1 : 0 }, () => null);
  }
  if (sameRole(role, choiceOf("cashFlowSite"))) return [ALL_SITES];
  if (sameRole(role, choiceOf("flipsSite"))) return [largestSite(built)];
  return valuesOf(built, role);
}

export const curve = inputOf("hashpriceCurve");

/** The first of the largest connections: what Flips shows until somebody chooses. */
function largestSite(built: AsBuilt): Value {
  const sizes = valuesOf(built, siteInputOf("gridMw")).map(Number);
  return valuesOf(built, siteNames)[sizes.indexOf(Math.max(...sizes))] ?? null;
}

export const changedOf = (cells: readonly InputCell[]): InputCell[] =>
  cells.filter(({ built, now }) => !sameInput(built, now));

/** Blank and "" are one; numbers to fifteen digits, which is what every program keeps. */
function sameInput(built: Value, now: Value): boolean {
  if (isBlank(built) || isBlank(now)) return isBlank(built) && isBlank(now);
  if (typeof built === "number" && typeof now === "number") return built.toPrecision(15) === now.toPrecision(15);
  return built === now;
}

function labelOf({ role, down, label }: RolePlace, built: AsBuilt, at: number): string {
  const words = label?.text ?? role.of;
  if (down !== undefined) return `${words}, ${down} ${at + 1}`;
  return role.each ? `${words}, ${String(valuesOf(built, siteNames)[at] ?? `site ${at + 1}`)}` : words;
}
