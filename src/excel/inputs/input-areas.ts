import type { LaidOutSheet, LaidOutWorkbook, Region } from "../../sheet/grid.js";
import { isInput, type RolePlace } from "../../sheet/roles.js";
import type { InputRecord } from "../build/build-record.js";

/** The input cells of a sheet, by the roles of the workbook. */
export function inputAreas(sheet: LaidOutSheet, { roles }: Pick<LaidOutWorkbook, "roles">): InputRecord[] {
  const places = roles.filter((place) => place.sheet === sheet.id && isInput(place.role));
  return places.flatMap((place) => {
    const { id, area, label } = place;
    const values = literalsOf(sheet, place);
    if (!values || !label) return [];
    const { text, row, column } = label;
    const keys = keysOf(sheet, place, places);
    return [{ id, area, values, label: text, labelCell: { row, column }, ...(keys ? { keys } : {}) }];
  });
}

type Literals = Extract<Region["content"], { readonly values: unknown }>["values"];

function literalsOf({ regions }: LaidOutSheet, { id }: RolePlace): Literals | undefined {
  const content = regions.find((region) => region.id === id)?.content;
  return content && "values" in content ? content.values : undefined;
}

/** The names of the sites, where they stand in the same rows (a table) or columns (a site sheet) as the input. */
function keysOf(sheet: LaidOutSheet, place: RolePlace, all: readonly RolePlace[]): readonly string[] | undefined {
  const over = all.find(
    (one) =>
      one.role.kind === "siteName" &&
      ((one.down === "site" && place.down === "site" && one.area.row === place.area.row) ||
        (one.across === "site" && place.across === "site" && place.down === undefined)),
  );
  const names = over && literalsOf(sheet, over);
  return names?.flat().map((name) => String(name ?? ""));
}
