import type { SiteNumber } from "../../src/sites/table/columns/site-columns.js";

/** A seeded source of numbers (mulberry32), so that a failing table can be made again from its seed. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  whole = (from: number, to: number): number => from + Math.floor(this.next() * (to - from + 1));
  chance = (probability: number): boolean => this.next() < probability;
  one = <T>(list: readonly T[]): T => list[this.whole(0, list.length - 1)] as T;
  shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => [this.next(), value] as const)
      .sort(([a], [b]) => a - b)
      .map(([, value]) => value);
}

export type Truth = { readonly name: string } & Readonly<Record<SiteNumber, number | null>>;

/** A way to write a field: header words, unit, how many of the unit make one of ours. */
export interface Format {
  readonly field: SiteNumber;
  readonly words: string;
  readonly unit: string;
  readonly times: number;
  readonly percentSign?: true;
}

const formats = (
  field: SiteNumber,
  words: readonly string[],
  units: readonly (readonly [string, number])[],
): Format[] => words.flatMap((each) => units.map(([unit, times]) => ({ field, words: each, unit, times })));

export const formatsOf: Readonly<Record<SiteNumber, readonly Format[]>> = {
  gridMw: formats(
    "gridMw",
    ["Grid", "Grid connection", "Capacity", "Site load", "Power"],
    [
      ["MW", 1],
      ["kW", 1000],
    ],
  ),
  powerPriceUsdPerKwh: formats(
    "powerPriceUsdPerKwh",
    ["Power price", "Energy", "Electricity cost", "All-in power cost", ""],
    [
      ["$/kWh", 1],
      ["USD/MWh", 1000],
      ["¢/kWh", 100],
      ["US$ per MWh", 1000],
      ["cents per kWh", 100],
    ],
  ),
  efficiencyJPerTh: formats(
    "efficiencyJPerTh",
    ["Efficiency", "Fleet", "ASIC efficiency"],
    [
      ["J/TH", 1],
      ["W/TH", 1],
      ["J/GH", 0.001],
    ],
  ),
  miningUptimeFraction: [
    ...formats(
      "miningUptimeFraction",
      ["Uptime", "Availability"],
      [
        ["", 1],
        ["%", 100],
        ["fraction", 1],
      ],
    ),
    { field: "miningUptimeFraction", words: "Uptime", unit: "", times: 100, percentSign: true },
  ],
  miningPue: formats("miningPue", ["PUE", "Mining PUE"], [["", 1]]),
  miningMw: formats(
    "miningMw",
    ["Mining", "Of which mining", "Mining load"],
    [
      ["MW", 1],
      ["kW", 1000],
    ],
  ),
  conversionStartYears: formats(
    "conversionStartYears",
    ["to conversion", "until conversion starts"],
    [
      ["years", 1],
      ["months", 12],
    ],
  ),
  deliveryProbability: [
    ...formats(
      "deliveryProbability",
      ["Delivery probability", "Probability of delivery"],
      [
        ["", 1],
        ["%", 100],
      ],
    ),
    { field: "deliveryProbability", words: "Delivery probability", unit: "", times: 100, percentSign: true },
  ],
  rentUsdPerKwMonth: formats(
    "rentUsdPerKwMonth",
    ["Rent", "AI rent"],
    [
      ["$/kW-month", 1],
      ["USD per kW per year", 12],
      ["USD m/MW-year", 0.012],
    ],
  ),
  leaseCapexUsdPerW: formats(
    "leaseCapexUsdPerW",
    ["Capex", "AI capex"],
    [
      ["$/W", 1],
      ["$/kW", 1000],
      ["$m/MW", 1],
    ],
  ),
  gridPerCriticalMw: formats("gridPerCriticalMw", ["Grid MW per critical MW", "Grid to critical ratio"], [["", 1]]),
};

const hostile = [
  '=HYPERLINK("http://x")',
  "<img onerror=alert(1)>",
  "+1",
  "@x",
  "__proto__",
  "O'Hare “West”",
  "a,b;c\td",
];

/** Values on round grids, so that each can be written in every unit without a rounding of its own. */
export function truthOf(dice: Dice, index: number): Truth {
  const gridMw = dice.chance(0.3) ? dice.whole(1, 40) / 2 : dice.whole(1, 2000);
  const sometimes = (value: number): number | null => (dice.chance(0.2) ? null : value);
  const mining = dice.one([0, gridMw, gridMw / 2]);
  return {
    name: `${dice.chance(0.2) ? dice.one(hostile).replace(/\t/g, " ") : dice.one(["Ridge", "Old barn", "Hydro", "Summit"])} ${index}`,
    gridMw,
    powerPriceUsdPerKwh: dice.whole(100, 1200) / 10_000,
    efficiencyJPerTh: dice.whole(20, 200) / 2,
    miningUptimeFraction: sometimes(dice.whole(500, 999) / 1000),
    miningPue: sometimes(dice.whole(100, 150) / 100),
    miningMw: sometimes(mining),
    conversionStartYears: sometimes(dice.whole(0, 20) / 4),
    deliveryProbability: sometimes(dice.whole(3, 99) / 100),
    rentUsdPerKwMonth: sometimes(dice.whole(50, 400)),
    leaseCapexUsdPerW: sometimes(dice.whole(10, 300) / 10),
    gridPerCriticalMw: sometimes(dice.whole(100, 200) / 100),
  };
}

/** "native": numbers; "point" and "comma": text, perhaps with thousands separated. */
export type Writing = "native" | "point" | "comma";

const tidy = (value: number): number => Number(value.toPrecision(12));

function grouped(whole: string, separator: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, separator);
}

export function writeNumber(value: number | null, format: Format, writing: Writing, thousands: string): unknown {
  if (value === null) return "";
  const typed = tidy(value * format.times);
  if (writing === "native" && !format.percentSign) return typed;
  const [whole = "", decimals] = String(typed).split(".");
  const point = writing === "comma" ? "," : ".";
  const text = grouped(whole, thousands) + (decimals === undefined ? "" : point + decimals);
  return format.percentSign ? `${text} %` : text;
}

/** "Power price ($/kWh)", "Power price, $/kWh", "$/kWh" and the like. */
export function headerOf({ words, unit }: Format, dice: Dice): string {
  if (unit === "") return words;
  if (words === "") return unit;
  if (/^(to|until) /.test(words)) return `${unit} ${words}`;
  return dice.one([
    `${words} (${unit})`,
    `${words}, ${unit}`,
    `${words} [${unit}]`,
    `${words} ${unit}`,
    `${words}\n(${unit})`,
  ]);
}

/** Letters, spaces and breaks that mean nothing. */
export function disguised(header: string, dice: Dice): string {
  const spaced = dice.chance(0.2) ? header.replace(/ /g, "\u00a0") : header;
  return dice.one([spaced, spaced, spaced.toUpperCase(), spaced.toLowerCase(), ` ${spaced}  `]);
}
