/** Sheets as verify takes them: from a file, or from Excel itself. Rows and columns count from 0. */
export type Value = number | string | boolean | null | { readonly error: string };

/** What a cell shows, and the formula behind it, in A1 and without "=". */
export interface BookCell {
  readonly value: Value;
  readonly formula?: string;
}

export interface BookSheet {
  readonly name: string;
  /** How far anything reaches. */
  readonly rows: number;
  readonly columns: number;
  /** Undefined where nothing stands. */
  readonly cellAt: (row: number, column: number) => BookCell | undefined;
}

export const isBlank = (value: Value | undefined): boolean => value === null || value === undefined || value === "";

/** Blank and "" are one; numbers to fifteen digits, which is what every program keeps. */
export function sameInput(built: Value, now: Value): boolean {
  if (isBlank(built) || isBlank(now)) return isBlank(built) && isBlank(now);
  if (typeof built === "number" && typeof now === "number") return sameDigits(built, now);
  return built === now;
}

/** Rounded to fifteen digits, a number is off by half a unit of the last, whatever way a program rounds. */
const sameDigits = (a: number, b: number): boolean => Math.abs(a - b) <= 6e-15 * Math.max(Math.abs(a), Math.abs(b));
