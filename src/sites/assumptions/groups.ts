import { fieldGroups, type CaseField, type FieldGroupName } from "../../economics/fields.js";

export interface FieldGroup {
  readonly id: FieldGroupName;
  readonly title: string;
  readonly fields: readonly CaseField[];
}

/** Order and grouping of every assumption, on the Inputs sheet and in the pane. */
export const groups: readonly FieldGroup[] = (Object.keys(fieldGroups) as FieldGroupName[]).map((id) => ({
  id,
  ...fieldGroups[id],
}));
