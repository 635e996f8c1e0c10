import type { Site } from "../../economics/model/case.js";
import type { SiteColumn, SiteNumber } from "./columns/site-columns.js";

/** Cells as they come: number, text, boolean, null or "" for a blank; error cells as "#REF!". Never trusted. */
export type Cells = readonly (readonly unknown[])[];

export interface ReadSitesOptions {
  /** Where the top left cell stands: row and column count from 1 (B3 is row 3, column 2). Default A1, no sheet. */
  readonly address?: { readonly sheet?: string; readonly row: number; readonly column: number };
  /** Excel's type of every cell ("Error", "String", "Double", …). Without it an error is known by its text. */
  readonly valueTypes?: readonly (readonly string[])[];
  /** What the user says a column is, by the column number that questions and columns carry (1 is A). */
  readonly mapping?: Readonly<Record<number, Meaning>>;
  /** Most sites accepted; 200 unless told. */
  readonly limit?: number;
}

/** What a column is: "ignore", a site column ("name"), or a column and its unit ("powerPriceUsdPerKwh:USD/MWh"). */
export type Meaning = string;

/**
 * Everything that was understood of a table. Rows and columns are numbered as on the sheet.
 * `sites` is empty while a question is open, a required column is missing, or the whole table is refused.
 */
export interface SitesRead {
  readonly sites: readonly ReadSite[];
  /** Every row taken for a site, also the refused ones: what a pane shows while a question is open. */
  readonly rows: readonly RowRead[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  readonly skipped: readonly Skipped[];
  readonly columns: readonly ColumnRead[];
  /** Values that the table does not give, in words: "Uptime is not in the table: 90 % for every site". */
  readonly defaults: readonly DefaultUsed[];
  /** Row number of the header, or null when none was found. */
  readonly headerRow: number | null;
}

/** A core `Site` (uptime and PUE filled in; other optional fields null: the case's assumption) and where it stood. */
export interface ReadSite extends Site {
  readonly owner: string | null;
  readonly status: string | null;
  readonly row: number;
  /** Fields that the row left blank or the table does not have. */
  readonly defaulted: readonly SiteNumber[];
}

export interface RowRead {
  readonly row: number;
  readonly name: string;
  /** In our units; a cell that is blank, refused or not yet understood is null. */
  readonly values: Readonly<Partial<Record<SiteNumber, number | null>>>;
  readonly refused: boolean;
}

/** A sentence about a cell. A refusal leaves its row out (or the whole table); a warning leaves it in. */
export interface Problem {
  readonly severity: "refusal" | "warning";
  /** "table": nothing can be built from this range as it is. */
  readonly scope: "row" | "table";
  /** "Sites!D7", or "D7" where the sheet is not known. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  /** The cell's content, for showing as text only. */
  readonly value: string | number | null;
  /** What was found, with the cell's name: "Sites!D7 is blank". */
  readonly title: string;
  /** What is allowed, and what was probably meant. */
  readonly advice: string;
  /** `title` and `advice` as one line. */
  readonly message: string;
}

/** What only the user can know. Answer by `mapping: { [column]: choice.meaning }`. */
export interface Question {
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  /** "Column D: which MW is it?" */
  readonly title: string;
  /** "The header says only “MW”; values run from 63 to 1,000." */
  readonly detail: string;
  readonly message: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly meaning: Meaning;
  readonly label: string;
}

/** Rows and columns left aside, each with the reason. `column` is the header's text. */
export type Skipped =
  | { readonly row: number; readonly why: string }
  | { readonly column: string; readonly letter: string; readonly why: string };

export interface ColumnRead {
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  readonly use: "site" | "ignored" | "asked";
  readonly field: SiteColumn | null;
  /** The unit of the header, the units row or the answer; null where there is none. */
  readonly unit: string | null;
  /** What was done with the cells: "USD/MWh ÷ 1,000 = USD/kWh", "88.2 is 88.2 %", "notes, not used". */
  readonly conversion: string;
  /** The first site's value after conversion (text for text columns), or null. */
  readonly sample: number | string | null;
  readonly meaning: Meaning;
}

export interface DefaultUsed {
  readonly field: SiteNumber;
  /** Null: the case's assumption; for the mining load, the grid MW. */
  readonly value: number | null;
  readonly rows: readonly number[];
  readonly sentence: string;
}
