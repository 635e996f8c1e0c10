import type { ScenarioInputs } from "../../comparison/index.js";
import { quantities, type Case } from "../../economics/index.js";
import { groups } from "../../sites/assumptions/groups.js";
import type { FileCell, FileSheet } from "../input/workbook-file.js";
import { isBlank } from "./as-built.js";
import { placeOf, probe, sheetOf } from "./probe.js";

/** The scenarios beside a comparison, read back from its two tables: the inputs as built, and what each assumes instead. */
export function scenariosAsBuilt(sheet: FileSheet, input: Case): ScenarioInputs[] {
  const totals = tableAt(sheet, "scenario1");
  if (!totals) return [];
  const names = namesOf(sheet, totals);
  const assumed = assumedIn(sheet, names.length);
  return names.map((name, i) => {
    const own = new Map(assumed.map(({ field, values }) => [field, values[i]]));
    const changed = <T extends object>(part: T): T =>
      Object.fromEntries(Object.entries(part).map(([field, value]) => [field, own.get(field) ?? value])) as T;
    return { name, market: changed(input.market), assumptions: changed(input.assumptions) };
  });
}

interface TableAt {
  readonly row: number;
  readonly column: number;
}

/** Where the table of a column stands in this file: below its heading, as in every comparison. */
function tableAt(sheet: FileSheet, id: string): TableAt | undefined {
  const place = placeOf(probe(), "comparison", id);
  const heading = sheetOf(probe(), "comparison")
    .regions.filter(({ style, row }) => style === "heading" && row < place.row)
    .reduce((last, region) => (region.row > last.row ? region : last));
  const text = "values" in heading.content ? heading.content.values[0]?.[0] : undefined;
  for (let row = 0; row < sheet.rows; row++) {
    if (sheet.cellAt(row, heading.column)?.value === text)
      return { row: row + place.row - heading.row, column: place.column };
  }
  return undefined;
}

/** Names stand two rows above the first value, units between them. */
function namesOf(sheet: FileSheet, { row, column }: TableAt): string[] {
  const names: string[] = [];
  for (let at = column; !isBlank(sheet.cellAt(row - 2, at)?.value); at++)
    names.push(String(sheet.cellAt(row - 2, at)?.value));
  return names;
}

function assumedIn(sheet: FileSheet, scenarios: number) {
  const first = tableAt(sheet, "assumed1");
  if (!first) return [];
  const labels = placeOf(probe(), "comparison", "assumedLabel").column;
  const rows: { field: string; values: FileCell["value"][] }[] = [];
  for (let row = first.row; ; row++) {
    const field = fieldLabelled(sheet.cellAt(row, labels)?.value);
    if (field === undefined) return rows;
    const values = Array.from({ length: scenarios }, (_, i) => sheet.cellAt(row, first.column + i)?.value ?? null);
    rows.push({ field, values });
  }
}

const fieldLabelled = (label: unknown): string | undefined =>
  groups.flatMap(({ fields }) => fields).find((field) => quantities[field].label === label);
