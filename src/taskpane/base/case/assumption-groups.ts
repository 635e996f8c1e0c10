import { groups, type FieldGroup } from "../../../sites/assumptions/groups.js";
import type { CaseField } from "../../../economics/fields.js";
import { paths, pathTitle } from "../../../economics/paths.js";

/** A number of the case that the pane lets people change. The hashprice curve is typed on the sheet instead. */
export type AssumptionName = CaseField;

export interface AssumptionGroup {
  readonly id: FieldGroup["id"];
  readonly title: string;
  readonly names: readonly AssumptionName[];
}

/** A group of a path has the path's own title, with its letter. */
export const assumptionGroups: readonly AssumptionGroup[] = groups.map(({ id, title, fields }) => {
  const path = paths.find((key) => key === id);
  return { id, title: path ? pathTitle(path) : title, names: fields };
});

export const assumptionNames: readonly AssumptionName[] = groups.flatMap(({ fields }) => fields);
