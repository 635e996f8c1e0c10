import type { CaseField } from "../../../economics/fields.js";
import type { BaseValue } from "../base-value.js";
import { cloudBase } from "./cloud.js";
import { leaseBase } from "./lease.js";
import { marketBase } from "./market.js";
import { mineBase } from "./mine.js";
import { valuationBase } from "./valuation.js";

/** Every base value with its source. Long: for pane and workbook; the values alone are in base-values.ts. */
export const baseOf: Readonly<Record<CaseField, BaseValue>> = {
  ...marketBase,
  ...mineBase,
  ...leaseBase,
  ...cloudBase,
  ...valuationBase,
};
