import { baseMarketDate } from "./base-market-date.js";

/**
 * A base value with where it comes from. `low` and `high`: how far it is seen to lie elsewhere, in its own unit, null
 * where that means nothing; `range` says it in the words of the sources.
 */
export interface BaseValue extends Origin {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly range: string;
}

/** `source`: an address, or "judgement" where no public document gives the number. `asOf`: the day it was true, ISO 8601. */
export interface Origin {
  readonly source: string;
  readonly publisher: string;
  readonly asOf: string;
  readonly note: string;
}

export const JUDGEMENT = "judgement";

/** What stands beside a value where its entry says no more. */
const usual = { asOf: baseMarketDate, range: "" } as const;

type Given = Pick<BaseValue, "value" | "low" | "high" | "note"> & Partial<Pick<BaseValue, "asOf" | "range">>;

/** A value that a publisher gives at an address. */
export const read = (given: Given & Pick<Origin, "publisher" | "source">): BaseValue => ({ ...usual, ...given });

/** A value that no public document gives; its note says why it is what it is. */
export const judged = (given: Given): BaseValue => ({
  ...usual,
  source: JUDGEMENT,
  publisher: JUDGEMENT,
  ...given,
});
