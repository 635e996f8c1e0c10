import { isBlank, textOf } from "./cells.js";
import type { Choosing } from "./column-choice.js";
import type { NumberColumn } from "./number-column.js";
import { meaningOf } from "./questions.js";
import type { ColumnRead, Skipped } from "./sites-read.js";
import { firstRow, type Table } from "./table.js";

/** Has a column anything at all under its header? Selections often take in empty columns. */
const isEmpty = (table: Table, column: number): boolean =>
  table.headers[column] === "" && table.rows.slice(firstRow(table)).every((row) => isBlank(row[column]));

/** Columns that were not read, each with the reason. */
export const skippedColumns = (table: Table, chosen: readonly Choosing[]): Skipped[] =>
  chosen.flatMap((one): Skipped[] =>
    one.is !== "ignored" || isEmpty(table, one.index)
      ? []
      : [{ column: one.reading.text, letter: table.place.letter(one.index), why: one.why }],
  );

function describe(
  table: Table,
  one: Choosing,
  numbers: NumberColumn | undefined,
  first: number | undefined,
): ColumnRead {
  const base = {
    column: table.place.column(one.index),
    letter: table.place.letter(one.index),
    header: one.reading.text,
  };
  const nothing = { field: null, unit: null, sample: null };
  if (one.is === "ignored") return { ...base, ...nothing, use: "ignored", conversion: one.why, meaning: "ignore" };
  if (one.is === "asked") return { ...base, ...nothing, use: "asked", conversion: "not yet known", meaning: "" };
  if (numbers === undefined) {
    const sample = first === undefined ? null : textOf(table.rows[first]?.[one.index]) || null;
    return { ...base, use: "site", field: one.field, unit: null, conversion: "text", sample, meaning: one.field };
  }
  const asked = numbers.needsUnit || numbers.asksShare;
  const value = first === undefined ? null : numbers.read(first);
  const raw = first === undefined ? null : numbers.raw(first);
  return {
    ...base,
    use: asked ? "asked" : "site",
    field: one.field,
    unit: numbers.unit?.id || null,
    conversion: asked ? "not yet known" : numbers.conversion(raw),
    sample: typeof value === "number" && !asked ? value : null,
    meaning: asked ? "" : meaningOf(one.field, numbers.unit),
  };
}

/** Every column with something in it, in the words a pane shows. */
export const describeColumns = (
  table: Table,
  chosen: readonly Choosing[],
  numbers: readonly NumberColumn[],
  siteRows: readonly number[],
): ColumnRead[] =>
  chosen
    .filter(({ index }) => !isEmpty(table, index))
    .map((one) =>
      describe(
        table,
        one,
        numbers.find(({ index }) => index === one.index),
        siteRows[0],
      ),
    );
