import type * as economics from "../../economics/index.js";
import type { PortableFormula } from "../portable/portable-formula.js";
import { readableFormula } from "../portable/readable-formula.js";
import type * as tables from "../tables/index.js";
import type { ParameterName } from "./arguments.js";

/**
 * Everything that is known of a custom function, once. functions.ts and the table of SELFTEST are written from it, and
 * gallery, help and portable names read it. Labels, units and ranges of parameters come from the dictionary.
 */
export interface Entry {
  /** Permanent from the first release, as are names, order and defaults of the parameters. */
  readonly id: string;
  readonly category: Category;
  /** One sentence, as Excel shows it; the unit of the result stands in `unit`. */
  readonly summary: string;
  /** What computes: a function of the core, or of the tables here, by name. */
  readonly core: CoreName;
  /** In Excel's order: the fields of `core`. */
  readonly parameters: readonly Parameter[];
  readonly answer: "number" | "table" | "number or text";
  readonly unit: string;
  /** In words and signs, for people. */
  readonly formula: string;
  /** The same as formula text, for a name that computes without the add-in; null where no closed form exists. */
  readonly portable: PortableFormula | null;
  /** What a reader must know to use the number well. */
  readonly note?: string;
  readonly example: Example;
  /** Numbers that somebody published, for SELFTEST and help. */
  readonly published?: readonly PublishedNumber[];
  /** Calls that help shows refused, beside those it makes from the example. */
  readonly refused?: readonly string[];
  readonly source: Source;
}

export type Category = "Hashprice" | "Break-even" | "Bitcoin network" | "Lease" | "GPU cloud" | "Three paths" | "Tools";

export interface Parameter<Name extends string = string> {
  readonly name: Name;
  /** Taken when the cell is blank or the argument omitted; a parameter without one is required. */
  readonly standard?: number | "base preset";
  /** Said instead of the dictionary's unit. */
  readonly unit?: string;
}

/** A formula to paste into a cell, and the number in its result: of the cell itself, or of a cell of the table. */
export interface Example {
  readonly formula: string;
  readonly gives: number | string;
  /** Where the entry's unit depends on the arguments. */
  readonly unit?: string;
  /** Row and column of `gives` in a table, from 0. */
  readonly at?: readonly [row: number, column: number];
  readonly relativeTolerance?: number;
}

export interface PublishedNumber {
  readonly formula: string;
  readonly gives: number;
  /** That of the publication: how many digits it gives, what it leaves out. */
  readonly relativeTolerance: number;
  /** Who published it, in few words: they stand in a cell. */
  readonly by: string;
  readonly link: string;
}

export interface Source {
  readonly words: string;
  readonly link?: string;
}

type Cores = typeof economics & typeof tables;
type Answer = number | string | (number | string | boolean)[][];
/** The functions of one object of named fields whose answer may stand in cells. */
type CoreName = { [Name in keyof Cores]: Cores[Name] extends (fields: never) => Answer ? Name : never }[keyof Cores];
/** Only fields that are in the dictionary, or in the list of texts and ranges, can be parameters. */
type FieldOf<Core extends CoreName> = Core extends CoreName
  ? Extract<keyof Parameters<Cores[Core]>[0], ParameterName>
  : never;
type AnswerOf<Core extends CoreName> = Core extends CoreName ? KindOf<ReturnType<Cores[Core]>> : never;
type KindOf<Result> = [Result] extends [number]
  ? "number"
  : [Result] extends [unknown[][]]
    ? "table"
    : "number or text";

/** An entry as it is written down: parameters and answer are its core's, and what is left out of `formula` is computed. */
interface Written<Core extends CoreName> extends Omit<Entry, "formula" | "portable"> {
  readonly core: Core;
  readonly parameters: readonly Parameter<FieldOf<Core>>[];
  readonly answer: AnswerOf<Core>;
}
/** The readable formula is the portable one unless an entry says its own; without a portable one it must. */
type Formulas =
  | { readonly portable: PortableFormula; readonly formula?: string }
  | { readonly portable: null; readonly formula: string };

export const entry = <Core extends CoreName>(written: Written<Core> & Formulas): Entry => ({
  ...written,
  formula: written.formula ?? readableFormula(written.portable!.result),
});

/** Parameters without a default. */
export const required = <Name extends ParameterName>(...names: readonly Name[]): Parameter<Name>[] =>
  names.map((name) => ({ name }));

/** Parameters with a default, in Excel's order. */
export const optional = <Name extends ParameterName>(standards: {
  readonly [N in Name]: number | "base preset";
}): Parameter<Name>[] => (Object.keys(standards) as Name[]).map((name) => ({ name, standard: standards[name] }));

export const algebra: Source = { words: "Definition; the example is checked by algebra" };
