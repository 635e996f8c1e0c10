import type { Kind } from "./site-columns.js";
import { unitOf, type Unit } from "./units.js";

/** A header taken apart: its unit (null: none), whether there is one that we do not know, and the words left over. */
export interface HeaderParts {
  readonly unit: Unit | null;
  /** A unit is named, but not one that can be converted: EUR/kWh, MVA, USD without "per". */
  readonly strange: boolean;
  /** The kind a strange unit would belong to, if that can be told. */
  readonly strangeKind: Kind | null;
  readonly words: readonly string[];
}

/** Whole tokens only; no lookbehind, which older Macs cannot parse. */
const whole = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern})(?= |$)`, "g");
const watts = "(?:[kmg]?w(?:e|ac|s)?|(?:kilo|mega|giga)?watts?)";
const scale = "(?:k|mm?|mn|mln|millions?)";

const efficiency = whole(`(?:j|joules?|${watts}) / (?:[gtpe]h?s?|terahash)(?: / s)?`);
const money = whole(`(?:${scale} )?[$¢¤](?: ${scale})?`);
const energy = whole("[kmg]wh");
const power = whole(watts);
const apparent = whole("[km]va|[km]wp|hp");
const perPower = whole(`/ ${watts}`);
const period = whole("mo|month(?:s|ly)?|years?|yrs?|yearly|annum|annual(?:ly)?|pa");
const otherPeriod = whole("days?|weeks?|hours?|hrs?|h|d|quarters?|quarterly");
const span = whole("years?|yrs?|quarters?|months?|mo");
const share = whole("%|fractions?");

/** By first letter: w, k(W), m(W), g(W or H), t(H), p(H), e(H), j. */
const sizes: Readonly<Record<string, number>> = { w: 1, j: 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15, e: 1e18 };
const sizeOf = (word: string): number => sizes[word.charAt(0)] ?? NaN;
/** "kW", "MW", "W" from any spelling; "kWh" and "MWh". */
const wattName = (word: string): string =>
  `${sizeOf(word) === 1 ? "" : word.startsWith("k") ? "k" : word.charAt(0).toUpperCase()}W${word.endsWith("wh") ? "h" : ""}`;

const found = (text: string, pattern: RegExp): string[] => (text.match(pattern) ?? []).map((match) => match.trim());
const rest = (text: string, ...patterns: RegExp[]): string[] =>
  patterns
    .reduce((left, pattern) => left.replace(pattern, ""), text)
    .split(" ")
    .filter((word) => word !== "" && word !== "/");

const parts = (unit: Unit | null, words: readonly string[]): HeaderParts => ({
  unit,
  strange: false,
  strangeKind: null,
  words,
});
const strange = (strangeKind: Kind | null, words: readonly string[]): HeaderParts => ({
  unit: null,
  strange: true,
  strangeKind,
  words,
});

/** One of the two numbers is 1 unless months divide too, so that conversions stay exact. */
const ratioUnit = (kind: Kind, id: string, over: number, under: number, months = 1): Unit =>
  over >= under ? unitOf(kind, id, over / under, months) : unitOf(kind, id, 1, (under / over) * months);

function efficiencyParts(text: string): HeaderParts | null {
  const [unit] = found(text, efficiency);
  if (unit === undefined) return null;
  const [over = "", , under = ""] = unit.split(" ");
  const id = `${over.startsWith("j") ? "J" : wattName(over)}/${under.charAt(0).toUpperCase()}H`;
  return parts(ratioUnit("efficiency", id, sizeOf(over) * 1e12, sizeOf(under)), rest(text, efficiency));
}

/**
 * Money per energy is a price ("$/MWh"), per power a capex ("$/W"), per power and time a rent ("USD m/MW-year").
 * Energy without money is a price in an unknown coin. Grid kW are not critical kW.
 */
function moneyParts(text: string): HeaderParts | null {
  const coins = found(text, money);
  const energies = found(text, energy);
  if (coins.length + energies.length === 0) return null;
  const [per, ...others] = [...energies, ...found(text, power)];
  const times = found(text, period);
  const otherTime = found(text, otherPeriod).length > 0;
  const kind =
    energies.length > 0 ? "price" : per === undefined ? null : times.length > 0 || otherTime ? "rent" : "capex";
  const words = rest(text, money, energy, power, period, otherPeriod);
  const [coin = "¤"] = coins;
  const many = coin.replace(/ ?[$¢¤] ?/, "");
  const cents = coin === "¢" && kind === "price";
  const odd =
    others.length > 0 ||
    coins.length > 1 ||
    times.length > (kind === "rent" ? 1 : 0) ||
    (many.length > 2 && !/^m/.test(many));
  if (
    per === undefined ||
    odd ||
    otherTime ||
    !(cents || coin.includes("$")) ||
    (kind !== "price" && words.includes("grid"))
  )
    return strange(kind, words);
  const [time] = times;
  const yearly = time !== undefined && !time.startsWith("mo");
  const id = `${cents ? "US cents" : "USD"}${many && ` ${many.charAt(0)}`}/${wattName(per)}${time === undefined ? "" : yearly ? "-year" : "-month"}`;
  // Ours are per kWh, per W and per kW.
  const over = (many ? sizeOf(many) : 1) * (kind === "capex" ? 1 : 1000);
  return parts(ratioUnit(kind!, id, over, sizeOf(per) * (cents ? 100 : 1), yearly ? 12 : 1), words);
}

function powerParts(text: string): HeaderParts | null {
  const powers = found(text, power).filter((word) => word !== "w");
  const [first, ...others] = powers;
  const volts = found(text, apparent).length > 0;
  const words = rest(text, power);
  if (first === undefined) return volts ? strange("power", words) : null;
  const odd = volts || others.some((word) => sizeOf(word) !== sizeOf(first));
  const ofTwo = words.includes("grid") && /\b(?:critical|it)\b/.test(text) && /\/|ratio/.test(text);
  if (ofTwo && !odd) return parts(unitOf("ratio", ""), words);
  if (odd || found(text, perPower).length > 0) return strange("power", words);
  return parts(ratioUnit("power", wattName(first), sizeOf(first), 1e6), words);
}

function simpleParts(text: string): HeaderParts {
  const [sign] = found(text, share);
  if (sign !== undefined)
    return parts(sign === "%" ? unitOf("share", sign, 1, 100) : unitOf("share", "fraction"), rest(text, share));
  const [time, another] = found(text, span);
  if (time === undefined)
    return found(text, otherPeriod).length > 0 ? strange(null, rest(text, otherPeriod)) : parts(null, rest(text));
  const words = rest(text, span);
  if (another !== undefined) return strange("years", words);
  const [id, each] = time.startsWith("y")
    ? (["years", 1] as const)
    : time.startsWith("q")
      ? (["quarters", 4] as const)
      : (["months", 12] as const);
  return parts(unitOf("years", id, 1, each), words);
}

/** Takes the unit out of a header's tokens. Never guesses: what it does not know it calls strange. */
export function headerParts(tokens: readonly string[]): HeaderParts {
  const text = tokens.join(" ");
  return efficiencyParts(text) ?? moneyParts(text) ?? powerParts(text) ?? simpleParts(text);
}
