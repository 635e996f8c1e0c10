import { quantities } from "../../economics/quantities.js";
import type { BaseValue } from "../../sites/assumptions/base-value.js";
import type { AssumptionName } from "../base/case/assumption-groups.js";
import { fieldText, unitOf } from "../base/case/field-text.js";

type Origin = Pick<BaseValue, "note" | "range" | "low" | "high">;

/** Why the value is what it is, and how far it is seen to lie elsewhere: in the unit of the field, then as reported. */
export function originInWords(name: AssumptionName, { note, range, low, high }: Origin): string {
  const ends = low === null || high === null ? "" : `${fieldText(name, low)} to ${fieldText(name, high)}`;
  const unit = quantities[name].kind === "ratio" ? "" : ` ${unitOf(name)}`;
  const reported = /[a-z]{2}/i.test(range) ? range : "";
  if (ends === "") return reported ? `${note}. Range: ${reported}.` : `${note}.`;
  return `${note}. Range: ${ends}${unit}${reported ? ` (${reported})` : ""}.`;
}
