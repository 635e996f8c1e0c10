import type { Assumptions } from "../../economics/model/case.js";
import { baseMarketDate } from "./base-market-date.js";
import { JUDGEMENT, type Origin } from "./base-value.js";

/** A set of assumptions that replaces base values field by field; what it stands for, and where each value comes from. */
export interface Preset {
  readonly name: string;
  readonly description: string;
  readonly fields: Readonly<Partial<Record<keyof Assumptions, PresetValue>>>;
}

export interface PresetValue extends Origin {
  readonly value: number;
}

/** A value that a publisher gives at an address. */
export const read = (value: number, publisher: string, source: string, note: string): PresetValue => ({
  value,
  publisher,
  source,
  asOf: baseMarketDate,
  note,
});

/** A value that no public document gives. */
export const judged = (value: number, note: string): PresetValue => read(value, JUDGEMENT, JUDGEMENT, note);

/** Keeps a preset's name and fields as literals, so that the list of presets is the type of their names. */
export const preset = <const P extends Preset>(given: P): P => given;
