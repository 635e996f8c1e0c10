import { findQuantity, type Quantity } from "../economics/quantities.js";

/** What a parameter takes from a cell. A number's label, unit and range are in the dictionary of quantities. */
export type Argument =
  | { readonly kind: "number"; readonly label: string; readonly quantity: Quantity }
  | { readonly kind: "text" | "range"; readonly label: string; readonly holds: string };

const text = (label: string, example: string): Argument => ({
  kind: "text",
  label,
  holds: `a text such as "${example}"`,
});
const range = (label: string, holds: string): Argument => ({ kind: "range", label, holds });

const others = new Map<string, Argument>([
  ["model", text("Machine model", "Antminer S21")],
  ["field", text("Field", "efficiency")],
  ["variable", text("Variable", "btcPriceUsd")],
  ["pathA", text("First path", "mine")],
  ["pathB", text("Second path", "lease")],
  ["sites", range("Sites", "a header row and one row a site")],
  ["site", range("Site", "a header row and one row")],
  ["assumptions", range("Assumptions", "two columns, name and value")],
  ["pricesUsdPerMwh", range("Power prices", "cells in USD/MWh")],
]);

/** The rule for a parameter, by the name it has in Excel and in the core. */
export function argument(name: string): Argument {
  const quantity = findQuantity(name);
  return quantity ? { kind: "number", label: quantity.label, quantity } : others.get(name)!;
}
