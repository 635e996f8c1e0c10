import { findQuantity, quantities } from "../economics/index.js";
import type { NumberStyle } from "../sheet/plan.js";
import { shownUnit } from "./line-builders.js";

export const sheetUnit = (field: keyof typeof quantities): string =>
  shownUnit(quantities[field].unit, numberStyle(field));

const isShare = (unit: string): boolean => unit === "fraction" || /^(a|of) /.test(unit);

export function numberStyle(field: string): NumberStyle {
  const unit = findQuantity(field)?.unit ?? "";
  if (isShare(unit)) return "percent";
  if (field === "difficulty") return "difficulty";
  if (/^(USD\/kWh|BTC\/block)$/.test(unit)) return "rate";
  if (/^(USD\/BTC|USD\/GPU|USD\/MW-year|USD\/grid MW)$/.test(unit)) return "money";
  if (unit === "block") return "integer";
  if (unit === "years") return "years";
  return /^USD/.test(unit) || unit === "ratio" || unit === "kW" ? "price" : "quantity";
}
