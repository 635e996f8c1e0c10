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

const watts = "(?:[kmg]?w(?:e|ac|s)?|(?:kilo|mega|giga)?watts?)";
/** Whole tokens only; no lookbehind, which older Macs cannot parse. */
const whole = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern})(?= |$)`, "g");

const efficiency = whole(`(?:j|joules?|${watts}) / (?:[gtpe]h?s?|terahash)(?: / s)?`);
const energy = whole("[kmg]wh");
const coin = whole("[$¢¤]|mills?");
const money = whole(
  "(?:(?:k|m|mm|mn|mln|millions?|bn|billions?) )?[$¢¤](?: (?:k|m|mm|mn|mln|millions?|bn|billions?))?",
);
const power = whole(watts);
const period = whole("months?|mo|monthly|years?|yrs?|annum|pa|annual(?:ly)?|yearly");
/** Times that no rent is quoted in here. */
const otherPeriod = whole("days?|weeks?|hours?|hrs?|h|d");
const span = whole("years?|yrs?|quarters?|months?|mo");
const share = whole("%|fractions?");
const perPower = whole(`/ ${watts}`);
const apparent = whole("[km]va|[km]wp|hp");
const criticalShare = whole("critical|it");

/** By first letter: w, k(W), m(W), g(W or H), t(H), p(H), e(H), j, b(illion). */
const sizes: Readonly<Record<string, number>> = {
  w: 1,
  j: 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  b: 1e9,
  t: 1e12,
  p: 1e15,
  e: 1e18,
};
const sizeOf = (word: string): number => sizes[word.charAt(0)] ?? NaN;
/** "kW", "MW", "W" from any spelling. */
const wattName = (word: string): string =>
  sizeOf(word) === 1 ? "W" : word.startsWith("k") ? "kW" : `${word.charAt(0).toUpperCase()}W`;

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

/** One of the two numbers is 1, so that conversions stay exact. */
const ratioUnit = (kind: Kind, id: string, over: number, under: number): Unit =>
  over >= under ? unitOf(kind, id, over / under, 1) : unitOf(kind, id, 1, under / over);

function efficiencyParts(text: string): HeaderParts | null {
  const [unit] = found(text, efficiency);
  if (unit === undefined) return null;
  const [over = "", , under = ""] = unit.split(" ");
  const id = `${over.startsWith("j") ? "J" : wattName(over)}/${under.charAt(0).toUpperCase()}H`;
  return parts(ratioUnit("efficiency", id, sizeOf(over) * 1e12, sizeOf(under)), rest(text, efficiency));
}

function priceParts(text: string): HeaderParts | null {
  const [per, another] = found(text, energy);
  if (per === undefined) return null;
  const coins = found(text, coin);
  const words = rest(text, energy, coin);
  const cents = coins[0] === "¢";
  if (another !== undefined || coins.length !== 1 || (!cents && coins[0] !== "$") || per === "gwh")
    return strange("price", words);
  const id = `${cents ? "US cents" : "USD"}/${per === "mwh" ? "MWh" : "kWh"}`;
  return parts(unitOf("price", id, 1, (cents ? 100 : 1) * (per === "mwh" ? 1000 : 1)), words);
}

/** "$/kW-month", "USD m/MW-year", "$/W": money per power, for rent also per time. Grid kW are not critical kW. */
function moneyParts(text: string): HeaderParts | null {
  const [coins = "", another] = found(text, money);
  if (coins === "") return null;
  const powers = found(text, power);
  const times = found(text, period);
  const words = rest(text, money, power, period, otherPeriod);
  const otherTime = found(text, otherPeriod).length > 0 || text.includes("quarter");
  const kind = powers.length === 0 ? null : times.length > 0 || otherTime ? "rent" : "capex";
  const many = coins.split(" ").filter((word) => word !== "$");
  const odd =
    another !== undefined || powers.length !== 1 || many.length > 1 || times.length > 1 || words.includes("grid");
  if (odd || /[¢¤]/.test(coins) || otherTime) return strange(kind, words);
  const [scale = "", watt = "", time] = [many[0], powers[0], times[0]];
  const over = scale === "" ? 1 : sizeOf(scale);
  const id = `USD${scale && ` ${scale.charAt(0)}`}/${wattName(watt)}`;
  if (time === undefined) return parts(ratioUnit("capex", id, over, sizeOf(watt)), words);
  const monthly = time.startsWith("mo");
  const unit = ratioUnit("rent", `${id}-${monthly ? "month" : "year"}`, over * 1000, sizeOf(watt));
  return parts(monthly ? unit : { ...unit, divide: unit.divide * 12 }, words);
}

function powerParts(text: string): HeaderParts | null {
  const powers = found(text, power).filter((word) => word !== "w");
  const [first, ...others] = powers;
  if (first === undefined) return found(text, apparent).length > 0 ? strange("power", rest(text)) : null;
  const words = rest(text, power);
  const oneSize = others.every((word) => sizeOf(word) === sizeOf(first));
  const ofTwo = words.includes("grid") && found(text, criticalShare).length > 0 && /\/|ratio/.test(text);
  if (ofTwo && oneSize) return parts(unitOf("ratio", ""), words);
  if (!oneSize || found(text, perPower).length + found(text, apparent).length > 0) return strange("power", words);
  return parts(ratioUnit("power", wattName(first), sizeOf(first), 1e6), words);
}

function simpleParts(text: string): HeaderParts {
  const [sign] = found(text, share);
  if (sign !== undefined)
    return parts(sign === "%" ? unitOf("share", "%", 1, 100) : unitOf("share", "fraction"), rest(text, share));
  const [time, another] = found(text, span);
  const words = rest(text, span);
  if (found(text, otherPeriod).length > 0) return strange(null, rest(text, span, otherPeriod));
  if (time === undefined) return parts(null, words);
  if (another !== undefined) return strange("years", words);
  const unit = time.startsWith("y")
    ? unitOf("years", "years")
    : time.startsWith("q")
      ? unitOf("years", "quarters", 1, 4)
      : unitOf("years", "months", 1, 12);
  return parts(unit, words);
}

/** Takes the unit out of a header's tokens. Never guesses: what it does not know it calls strange. */
export function headerParts(tokens: readonly string[]): HeaderParts {
  const text = tokens.join(" ");
  return efficiencyParts(text) ?? priceParts(text) ?? moneyParts(text) ?? powerParts(text) ?? simpleParts(text);
}
