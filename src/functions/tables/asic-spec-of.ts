import { asicSpec } from "../../sites/machines/asic-spec.js";

/** One figure of a machine, from named fields. */
export const asicSpecOf = (fields: { readonly model: string; readonly field: string }): number | string =>
  asicSpec(fields.model, fields.field);
