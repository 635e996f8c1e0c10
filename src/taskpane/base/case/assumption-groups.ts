import { groups, type FieldGroup } from "../../../sites/assumptions/groups.js";
import type { CaseField } from "../../../economics/fields.js";

/** A number of the case that the pane lets people change. The hashprice curve is typed on the sheet instead. */
export type AssumptionName = CaseField;

/** Titles as the pane writes them: paths carry their letter. */
const titles: Readonly<Record<FieldGroup["id"], string>> = {
  market: "Market",
  mine: "A Mine",
  lease: "B Lease",
  cloud: "C Own cloud",
  valuation: "Valuation",
};

export interface AssumptionGroup {
  readonly id: FieldGroup["id"];
  readonly title: string;
  readonly names: readonly AssumptionName[];
}

export const assumptionGroups: readonly AssumptionGroup[] = groups.map(({ id, fields }) => ({
  id,
  title: titles[id],
  names: fields,
}));

export const assumptionNames: readonly AssumptionName[] = groups.flatMap(({ fields }) => fields);
