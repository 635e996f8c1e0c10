import { findQuantity } from "../economics/quantities.js";

/** What a parameter takes from a cell. A number's label, unit and range are in the dictionary of quantities. */
export type Argument =
  | { readonly kind: "number"; readonly label: string; readonly unit: string }
  | { readonly kind: "text"; readonly label: string; readonly example: string }
  | { readonly kind: "range"; readonly label: string; readonly holds: string };

const text = (label: string, example: string): Argument => ({ kind: "text", label, example });
const range = (label: string, holds: string): Argument => ({ kind: "range", label, holds });

const others = new Map<string, Argument>([
  ["model", text("Machine model", '"Antminer S21"')],
  ["field", text("Field", '"efficiency"')],
  ["variable", text("Variable", '"btcPriceUsd"')],
  ["pathA", text("First path", '"mine"')],
  ["pathB", text("Second path", '"lease"')],
  ["sites", range("Sites", "a header row and one row a site")],
  ["site", range("Site", "a header row and one row")],
  ["assumptions", range("Assumptions", "two columns, name and value")],
  ["pricesUsdPerMwh", range("Power prices", "prices in USD/MWh")],
]);

/** The rule for a parameter, by the name it has in Excel and in the core. */
export function argument(name: string): Argument {
  const quantity = findQuantity(name);
  if (quantity) return { kind: "number", label: quantity.label, unit: quantity.unit };
  return others.get(name) ?? { kind: "number", label: name, unit: "number" };
}
