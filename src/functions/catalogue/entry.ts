/** What gallery, help and tests know of a custom function. Labels, units and ranges come from the dictionary. */
export interface Entry {
  readonly id: string;
  readonly category: Category;
  /** One sentence, as Excel shows it; the unit of the result stands in `unit`. */
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly unit: string;
  readonly formula: string;
  /** What a reader must know to use the number well. */
  readonly note?: string;
  readonly example: Example;
  readonly source: Source;
}

export type Category = "Hashprice" | "Break-even" | "Bitcoin network" | "Lease" | "GPU cloud" | "Three paths" | "Tools";

export interface Parameter {
  readonly name: string;
  /** Taken when the cell is blank or the argument omitted; a parameter without one is required. */
  readonly standard?: number | "base preset";
  /** Said instead of the dictionary's unit. */
  readonly unit?: string;
}

/** A formula to paste into a cell, and the number in its result: of the cell itself, or of a cell of the table. */
export interface Example {
  readonly formula: string;
  readonly gives: number | string;
  /** Row and column of `gives` in a table, from 0. */
  readonly at?: readonly [row: number, column: number];
  readonly relativeTolerance?: number;
}

export interface Source {
  readonly words: string;
  readonly link?: string;
}

/** A parameter without a default. */
export const required = (...names: string[]): Parameter[] => names.map((name) => ({ name }));

/** Parameters with a default, in Excel's order. */
export const optional = (standards: Readonly<Record<string, number | "base preset">>): Parameter[] =>
  Object.keys(standards).map((name) => ({ name, standard: standards[name]! }));

export const algebra: Source = { words: "Definition; the example is checked by algebra" };
