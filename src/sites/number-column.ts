import { inWords, tidied } from "../economics/number-words.js";
import { quantities } from "../economics/quantities.js";
import { checked, isFault, isShare, rawNumber, type CellFault, type ColumnStyle } from "./cell-reading.js";
import { errorOf, plainCell } from "./cells.js";
import type { Choosing } from "./column-choice.js";
import { headerTokens } from "./header-tokens.js";
import { headerParts } from "./header-unit.js";
import { decimalStyle, readNumberText, type DecimalStyle } from "./number-text.js";
import { shareForm, type ShareForm } from "./shares.js";
import { columnWords, type Kind, type SiteNumber } from "./site-columns.js";
import { fromPercent, ownUnit, unitChoices, type Unit } from "./units.js";

/** The cells of one column in the rows that are sites. */
export interface ColumnCells {
  readonly rows: readonly number[];
  readonly cell: (row: number) => unknown;
  readonly type: (row: number) => string | undefined;
}

/** A number column, ready to read its cells. `needsUnit`: nothing says which unit, so the user must. */
export interface NumberColumn {
  readonly index: number;
  readonly field: SiteNumber;
  readonly unit: Unit | null;
  readonly needsUnit: boolean;
  readonly asksShare: boolean;
  readonly warning: ShareForm["warning"];
  readonly conversion: (raw: number | null) => string;
  readonly numbers: readonly number[];
  readonly read: (row: number) => number | CellFault | null;
  readonly raw: (row: number) => number | null;
}

/** Kinds whose bare numbers could be in several units. */
const ambiguous: readonly Kind[] = ["power", "price", "years", "rent", "capex"];
/** Bare power prices up to this are USD/kWh: as cents or USD per MWh they would be next to nothing. */
const SURELY_USD_PER_KWH = 0.5;

export const decimalsOf = ({ rows, cell }: ColumnCells): DecimalStyle =>
  decimalStyle(
    rows.map((row) => {
      const value = plainCell(cell(row));
      return typeof value === "string" ? readNumberText(value) : null;
    }),
  );

/** The one unit that every number of a column carries in its own cell ("100 MW"), or null. */
function unitInCells({ rows, cell, type }: ColumnCells, kind: Kind): Unit | null {
  let unit: Unit | null = null;
  for (const row of rows) {
    const value = plainCell(cell(row));
    if (value === null || value === "" || errorOf(value, type(row)) !== null) continue;
    const around = typeof value === "string" ? readNumberText(value)?.around : "";
    if (around === undefined) continue;
    const parts = headerParts(headerTokens(around));
    if (parts.unit === null || parts.unit.kind !== kind || parts.words.length > 0) return null;
    if (unit !== null && unit.id !== parts.unit.id) return null;
    unit = parts.unit;
  }
  return unit;
}

function rawNumbers(cells: ColumnCells, field: SiteNumber, style: ColumnStyle): { row: number; value: number }[] {
  return cells.rows.flatMap((row) => {
    const raw = rawNumber(cells.cell(row), cells.type(row), field, style);
    return raw === null || isFault(raw) || raw.percent ? [] : [{ row, value: raw.value }];
  });
}

const plausiblePrice = (numbers: readonly { value: number }[]): boolean =>
  numbers.length > 0 && numbers.every(({ value }) => Math.abs(value) <= SURELY_USD_PER_KWH);

/** "USD/MWh ÷ 1,000 = USD/kWh", "88.2 is 88.2 %". */
function conversionWords(
  field: SiteNumber,
  unit: Unit | null,
  guessed: boolean,
  form: ShareForm,
): (raw: number | null) => string {
  const own = ownUnit[columnWords[field].kind];
  if (isShare(field)) {
    return (raw) => {
      const value = raw === null ? null : form.fraction(raw);
      return typeof value === "number" ? `${inWords(raw!)} is ${inWords(tidied(value * 100))} %` : "per cent";
    };
  }
  if (unit === null || unit.id === "") return () => (own === "" ? "ratio" : own);
  const factor = unit.multiply / unit.divide;
  const sign = factor >= 1 ? `× ${inWords(tidied(factor))}` : `÷ ${inWords(tidied(1 / factor))}`;
  const words = factor === 1 ? own : `${unit.id} ${sign} = ${own}`;
  return () => (guessed ? `${words}, as no other unit fits` : words);
}

/** Settles unit, decimals and form of a chosen column, and how each of its cells is read. */
export function numberColumn(
  choosing: Choosing & { is: "field" },
  cells: ColumnCells,
  tableHasCommas: boolean,
): NumberColumn {
  const field = choosing.field as SiteNumber;
  const { kind } = columnWords[field];
  const given = choosing.unit ?? (ambiguous.includes(kind) ? unitInCells(cells, kind) : null);
  const decimals = decimalsOf(cells);
  const bare = { unit: given, decimals, tableHasCommas };
  const numbers = rawNumbers(cells, field, bare);
  const guessed = given === null && kind === "price" && plausiblePrice(numbers);
  const unit = guessed ? unitChoices.price![0]! : given;
  const style: ColumnStyle = { ...bare, unit };
  const form = isShare(field) ? shareForm(numbers, unit, choosing.told) : shareForm([], null, false);
  const raw = (row: number) => rawNumber(cells.cell(row), cells.type(row), field, style);
  const read = (row: number): number | CellFault | null => {
    const found = raw(row);
    if (found === null || isFault(found)) return found;
    if (!isShare(field)) return checked(field, found.value, unit);
    const fraction = found.percent ? fromPercent(found.value) : form.fraction(found.value);
    return typeof fraction === "number" ? checkedShare(field, fraction, found.value) : fraction;
  };
  return {
    index: choosing.index,
    field,
    unit,
    needsUnit: unit === null && ambiguous.includes(kind) && numbers.length > 0,
    asksShare: form.ask,
    warning: form.warning,
    conversion: conversionWords(field, unit, guessed, form),
    numbers: numbers.map(({ value }) => value),
    read,
    raw: (row) => {
      const found = raw(row);
      return found === null || isFault(found) ? null : found.percent ? fromPercent(found.value) : found.value;
    },
  };
}

const checkedShare = (field: SiteNumber, fraction: number, typed: number): number | CellFault =>
  isFault(Object(checked(field, fraction, null)))
    ? { title: `is ${inWords(typed)}`, advice: `${quantities[field].label} must be between 0 and 1, or 0 % and 100 %.` }
    : fraction;
