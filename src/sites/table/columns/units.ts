import type { Kind } from "./site-columns.js";

/** `value × multiply ÷ divide` is in our unit. Two whole numbers, because 5.15 ÷ 100 is exact where 5.15 × 0.01 is not. */
export interface Unit {
  readonly kind: Kind;
  readonly id: string;
  readonly multiply: number;
  readonly divide: number;
}

export const unitOf = (kind: Kind, id: string, multiply = 1, divide = 1): Unit => ({ kind, id, multiply, divide });

/**
 * Units as header tokens spell them, kind, name, and how to get to ours; longer ones before those they contain. What is
 * not here is not read: its column is asked about.
 */
const table = `$ m / mw year|rent|USD m/MW-year|1000|12
$ / kw year|rent|USD/kW-year|1|12
$ / kw month|rent|USD/kW-month
$ m / mw|capex|USD m/MW
$ / kw|capex|USD/kW|1|1000
$ / w|capex|USD/W
$ / mwh|price|USD/MWh|1|1000
$ / kwh|price|USD/kWh
¢ / kwh|price|US cents/kWh|1|100
/ mwh $|price|USD/MWh|1|1000
/ kwh $|price|USD/kWh
j / th|efficiency|J/TH
w / th|efficiency|W/TH
kw / ph|efficiency|kW/PH
j / gh|efficiency|J/GH|1000
w / gh|efficiency|W/GH|1000
grid mw / critical mw|ratio|
grid / critical|ratio|
mw|power|MW
kw|power|kW|1|1000
gw|power|GW|1000
%|share|%|1|100
fraction|share|fraction
year|years|years
quarter|years|quarters|1|4
month|years|months|1|12`;

export const units: readonly (readonly [tokens: string, unit: Unit])[] = table.split("\n").map((line) => {
  const [tokens = "", kind, id = "", multiply = 1, divide = 1] = line.split("|");
  return [` ${tokens} `, unitOf(kind as Kind, id, Number(multiply), Number(divide))];
});

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

/** 15 digits: without the noise of a binary division (5.15 ÷ 100), and with everything that was typed. */
const clean = (value: number): number => Number(value.toPrecision(15));

export const convert = (value: number, { multiply, divide }: Unit): number =>
  multiply === divide ? value : clean((value * multiply) / divide);

export const fromPercent = (value: number): number => clean(value / 100);
