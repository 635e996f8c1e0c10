import type { Kind } from "../columns/site-columns.js";
import { units, type Unit } from "../columns/units.js";

/** A header taken apart: its unit (null: none), whether there is one that we do not know, and the words left over. */
export interface HeaderParts {
  readonly unit: Unit | null;
  /** A unit is named, but not one that can be converted, or two: EUR/kWh, MVA, USD without "per". */
  readonly strange: boolean;
  /** The kind a strange unit would belong to, if that can be told. */
  readonly strangeKind: Kind | null;
  readonly words: readonly string[];
}

/** Tokens that belong to units: one left over means that the unit was not understood. */
const unitLike = /^(?:[$¢¤%/jw]|[kmg]wh?|[gtpe]h|[km]va|mills?|year|month|quarter|week|day|hour|hr|h|k|fraction)s?$/;

/** What a header's unit measures where the unit itself is not known. */
function kindOf(text: string): Kind | null {
  if (/ [km]wh /.test(text)) return "price";
  if (!/ [kmg]?w /.test(text)) return null;
  return !/[$¢¤]/.test(text) ? "power" : / (?:year|month|quarter|week|day|hour)s? /.test(text) ? "rent" : "capex";
}

/** Takes the unit out of a header's tokens. Never guesses: what it does not know it calls strange. */
export function headerParts(tokens: readonly string[]): HeaderParts {
  const text = ` ${tokens.join(" ")} `;
  const found = units.find(([spelling]) => text.includes(spelling));
  const rest = (found ? text.replace(found[0], " ") : text).split(" ").filter((word) => word !== "");
  const words = rest.filter((word) => !unitLike.test(word));
  const unit = found ? found[1] : null;
  const strange = rest.length > words.length;
  return strange
    ? { unit: null, strange, strangeKind: kindOf(text), words }
    : { unit, strange, strangeKind: null, words };
}
