import type { Kind } from "./site-columns.js";
import { units, type Unit } from "./units.js";

const named = (...ids: readonly string[]): Unit[] =>
  ids.flatMap((id) => units.find(([, unit]) => unit.id === id)?.[1] ?? []);

/** Units to choose from when a header names none that we know. The first is our own. */
export const unitChoices: Readonly<Partial<Record<Kind, readonly Unit[]>>> = {
  power: named("MW", "kW"),
  price: named("USD/kWh", "USD/MWh", "US cents/kWh"),
  efficiency: named("J/TH", "J/GH"),
  share: named("fraction", "%"),
  years: named("years", "months"),
  rent: named("USD/kW-month", "USD/kW-year", "USD m/MW-year"),
  capex: named("USD/W", "USD/kW", "USD m/MW"),
};
