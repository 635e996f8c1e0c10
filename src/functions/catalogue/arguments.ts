import { findQuantity, type Quantity, type QuantityName } from "../../economics/index.js";

/** What a parameter takes from a cell. A number's label, unit and range are in the dictionary of quantities. */
export type Argument =
  | { readonly kind: "number"; readonly label: string; readonly quantity: Quantity }
  | { readonly kind: "text" | "range"; readonly label: string; readonly holds: string };

const text = <Name extends string>(name: Name, label: string, example: string) =>
  [name, { kind: "text", label, holds: `a text such as "${example}"` }] as const;
const range = <Name extends string>(name: Name, label: string, holds: string) =>
  [name, { kind: "range", label, holds }] as const;

/** The parameters that are no number. */
const others = [
  text("model", "Machine model", "Antminer S21"),
  text("field", "Field", "efficiency"),
  text("variable", "Variable", "btcPriceUsd"),
  text("pathA", "First path", "mine"),
  text("pathB", "Second path", "lease"),
  range("sites", "Sites", "a header row and one row a site"),
  range("site", "Site", "a header row and one row"),
  range("assumptions", "Assumptions", "two columns, name and value"),
  range("pricesUsdPerMwh", "Power prices", "cells in USD/MWh"),
] as const;

const byName = new Map<string, Argument>(others);

/** What a parameter can be called: the names are the same in Excel and in the core. */
export type ParameterName = QuantityName | (typeof others)[number][0];

/** The rule for a parameter, by its name. */
export function argument(name: string): Argument {
  const quantity = findQuantity(name);
  return quantity ? { kind: "number", label: quantity.label, quantity } : byName.get(name)!;
}
