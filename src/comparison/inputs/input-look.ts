import { findQuantity, quantities } from "../../economics/index.js";
import type { NumberStyle } from "../../sheet/plan.js";

export const sheetUnit = (field: keyof typeof quantities): string => quantities[field].sheetUnit;

export const numberStyle = (field: string): NumberStyle => findQuantity(field)?.look ?? "quantity";
