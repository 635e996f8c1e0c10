import type { Kind } from "./site-columns.js";

/** `value × multiply ÷ divide` is in our unit. Two whole numbers, because 5.15 ÷ 100 is exact where 5.15 × 0.01 is not. */
export interface Unit {
  readonly kind: Kind;
  readonly id: string;
  readonly multiply: number;
  readonly divide: number;
}

export const unitOf = (kind: Kind, id: string, multiply = 1, divide = 1): Unit => ({ kind, id, multiply, divide });

/** The unit of a kind's numbers once converted. */
export const ownUnit: Readonly<Record<Kind, string>> = {
  text: "",
  power: "MW",
  price: "USD/kWh",
  efficiency: "J/TH",
  share: "fraction",
  ratio: "",
  years: "years",
  rent: "USD/kW-month",
  capex: "USD/W",
};

/** Units to choose from when a header names none that we know. The first is our own. */
export const unitChoices: Readonly<Partial<Record<Kind, readonly Unit[]>>> = {
  power: [unitOf("power", "MW"), unitOf("power", "kW", 1, 1000)],
  price: [unitOf("price", "USD/kWh"), unitOf("price", "USD/MWh", 1, 1000), unitOf("price", "US cents/kWh", 1, 100)],
  efficiency: [unitOf("efficiency", "J/TH"), unitOf("efficiency", "J/GH", 1000)],
  share: [unitOf("share", "fraction"), unitOf("share", "%", 1, 100)],
  years: [unitOf("years", "years"), unitOf("years", "months", 1, 12)],
  rent: [
    unitOf("rent", "USD/kW-month"),
    unitOf("rent", "USD/kW-year", 1, 12),
    unitOf("rent", "USD m/MW-year", 1000, 12),
  ],
  capex: [unitOf("capex", "USD/W"), unitOf("capex", "USD/kW", 1, 1000), unitOf("capex", "USD m/MW")],
};

/** 15 digits: without the noise of a binary division (5.15 ÷ 100), and with everything that was typed. */
const clean = (value: number): number => Number(value.toPrecision(15));

export const convert = (value: number, { multiply, divide }: Unit): number =>
  multiply === divide ? value : clean((value * multiply) / divide);

export const fromPercent = (value: number): number => clean(value / 100);
