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

const scale = (entries: readonly (readonly [string, number])[]): ReadonlyMap<string, number> =>
  new Map(entries.flatMap(([words, factor]) => words.split(" ").map((word) => [word, factor] as const)));

const watts = scale([
  ["w watt watts", 1],
  ["kw kilowatt kilowatts kwe", 1e3],
  ["mw mws megawatt megawatts mwe mwac", 1e6],
  ["gw gigawatt gigawatts", 1e9],
]);
const joules = scale([
  ["j joule joules w watt watts", 1],
  ["kw", 1e3],
  ["mw", 1e6],
]);
const hashes = scale([
  ["gh ghs", 1e9],
  ["th ths t terahash", 1e12],
  ["ph phs", 1e15],
  ["eh ehs", 1e18],
]);
const money = scale([
  ["$", 100],
  ["¢", 1],
]);
const millions = scale([
  ["k thousand", 1e3],
  ["m mm mn mln million millions", 1e6],
  ["bn billion", 1e9],
]);
const periods = scale([
  ["month months mo monthly", 1],
  ["year years yr yrs y annum pa annual yearly annually", 12],
]);
const spans = scale([
  ["years year yrs yr", 12],
  ["quarters quarter", 3],
  ["months month mo", 1],
]);

const parts = (unit: Unit | null, words: readonly string[]): HeaderParts => ({
  unit,
  strange: false,
  strangeKind: null,
  words: words.filter((word) => word !== "/"),
});
const strange = (kind: Kind | null, words: readonly string[]): HeaderParts => ({
  ...parts(null, words),
  strange: true,
  strangeKind: kind,
});
const isOneOf = (map: ReadonlyMap<string, number>) => (token: string) => map.has(token);
const without = (tokens: readonly string[], ...maps: ReadonlyMap<string, number>[]): string[] =>
  tokens.filter((token) => !maps.some((map) => map.has(token)));

/** Exact for the ratios that occur: 1e6/1e3 is whole, so one of the two numbers is 1. */
const ratioUnit = (kind: Kind, id: string, over: number, under: number): Unit =>
  over >= under ? unitOf(kind, id, over / under, 1) : unitOf(kind, id, 1, under / over);

function efficiencyParts(tokens: readonly string[]): HeaderParts | null {
  const slash = tokens.findIndex(
    (t, i) => t === "/" && joules.has(tokens[i - 1] ?? "") && hashes.has(tokens[i + 1] ?? ""),
  );
  if (slash < 0) return null;
  const [over = "", , under = ""] = tokens.slice(slash - 1, slash + 2);
  const rest = [...tokens.slice(0, slash - 1), ...tokens.slice(slash + 2)].filter(
    (t, i, all) => !(t === "s" && all[i - 1] === "/"),
  );
  const id = `${over.length > 1 ? `${over.slice(0, -1)}${over.slice(-1).toUpperCase()}` : over.toUpperCase()}/${under.toUpperCase().slice(0, 2)}`;
  return parts(ratioUnit("efficiency", id, joules.get(over)! * 1e12, hashes.get(under)!), rest);
}

function priceParts(tokens: readonly string[]): HeaderParts | null {
  const energy = tokens.filter((t) => /^[kmg]wh$/.test(t));
  if (energy.length === 0) return null;
  const coins = tokens.filter((t) => /^[$¢¤]$|^mills?$/.test(t));
  const rest = tokens.filter((t) => !energy.includes(t) && !coins.includes(t));
  const [coin] = coins;
  const cents = coin === undefined ? undefined : money.get(coin);
  if (energy.length > 1 || coins.length > 1 || cents === undefined || energy[0] === "gwh")
    return strange("price", rest);
  const kilowattHours = energy[0] === "mwh" ? 1000 : 1;
  const id = `${cents === 100 ? "USD" : "US cents"}/${energy[0] === "mwh" ? "MWh" : "kWh"}`;
  return parts(unitOf("price", id, 1, (100 / cents) * kilowattHours), rest);
}

/** "$/kW-month", "USD m/MW-year", "$/W": money per power, for rent also per time. */
function moneyPerPower(tokens: readonly string[]): HeaderParts | null {
  const at = tokens.findIndex((t) => /^[$¢¤]$/.test(t));
  if (at < 0) return null;
  const powers = tokens.filter(isOneOf(watts));
  const times = tokens.filter(isOneOf(periods));
  const many = [at - 1, at + 1].filter((i) => millions.has(tokens[i] ?? ""));
  const rest = without(
    tokens.filter((_, i) => i !== at && !many.includes(i)),
    watts,
    periods,
  );
  const kind = powers.length === 0 ? null : times.length > 0 ? "rent" : "capex";
  const odd =
    tokens[at] !== "$" || powers.length !== 1 || many.length > 1 || times.length > 1 || tokens.includes("grid");
  const timeless = ["day", "days", "week", "quarter", "hour", "hr", "h", "d"].some((t) => tokens.includes(t));
  if (odd || timeless) return strange(kind, rest);
  return parts(perPower(powers[0]!, many.length ? tokens[many[0]!]! : "", times[0]), rest);
}

function perPower(power: string, many: string, period: string | undefined): Unit {
  const scaleOfMoney = many === "" ? 1 : millions.get(many)!;
  const size = watts.get(power)!;
  const letter = { 1: "W", 1e3: "kW", 1e6: "MW", 1e9: "GW" }[size]!;
  const prefix = many === "" ? "" : ` ${{ 1e3: "k", 1e6: "m", 1e9: "bn" }[scaleOfMoney]!}`;
  const id = `USD${prefix}/${letter}`;
  if (period === undefined) return ratioUnit("capex", id, scaleOfMoney, size);
  const months = periods.get(period)!;
  const monthly = ratioUnit("rent", `${id}-${months === 1 ? "month" : "year"}`, scaleOfMoney * 1000, size);
  return { ...monthly, divide: monthly.divide * months };
}

function powerParts(tokens: readonly string[]): HeaderParts | null {
  const powers = tokens.filter((t) => t.length > 1 && watts.has(t));
  const apparent = tokens.some((t) => /^[kmg]va$|^[mk]wp$|^hp$/.test(t));
  if (powers.length === 0) return apparent ? strange("power", tokens) : null;
  const rest = without(tokens, watts);
  const per = tokens.some((t, i) => t === "/" && watts.has(tokens[i + 1] ?? ""));
  const sizes = new Set(powers.map((t) => watts.get(t)!));
  const ofTwo = tokens.includes("grid") && tokens.some((t) => t === "critical" || t === "it");
  if (ofTwo && (per || tokens.includes("/") || tokens.includes("ratio")))
    return sizes.size === 1 ? parts(unitOf("ratio", ""), rest) : strange("ratio", rest);
  if (sizes.size > 1 || per || apparent) return strange("power", rest);
  const size = [...sizes][0]!;
  return parts(ratioUnit("power", { 1: "W", 1e3: "kW", 1e6: "MW", 1e9: "GW" }[size]!, size, 1e6), rest);
}

function simpleParts(tokens: readonly string[]): HeaderParts {
  if (tokens.includes("%"))
    return parts(
      unitOf("share", "%", 1, 100),
      tokens.filter((t) => t !== "%"),
    );
  if (tokens.includes("fraction"))
    return parts(
      unitOf("share", "fraction"),
      tokens.filter((t) => t !== "fraction"),
    );
  const times = tokens.filter(isOneOf(spans));
  if (times.length === 1) {
    const months = spans.get(times[0]!)!;
    const id = { 12: "years", 3: "quarters", 1: "months" }[months]!;
    return parts(unitOf("years", id, 1, 12 / months), without(tokens, spans));
  }
  if (times.length > 1) return strange("years", without(tokens, spans));
  return parts(null, tokens);
}

/** Takes the unit out of a header's tokens. Never guesses: what it does not know it calls strange. */
export const headerParts = (tokens: readonly string[]): HeaderParts =>
  efficiencyParts(tokens) ?? priceParts(tokens) ?? moneyPerPower(tokens) ?? powerParts(tokens) ?? simpleParts(tokens);
