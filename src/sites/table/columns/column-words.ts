import { inWords, tidied } from "../../../economics/number-words.js";
import { textOf } from "../cells/cells.js";
import { isFault } from "../cells/cell-reading.js";
import type { Choosing } from "./column-choice.js";
import type { NumberColumn } from "./number-column.js";
import { meaningOf } from "../questions.js";
import { columnWords } from "./site-columns.js";
import type { ColumnRead, Skipped } from "../sites-read.js";
import { firstRow, type TableReading } from "../table.js";
import { ownUnit } from "./units.js";

/** Has a column anything at all, header or cells? Selections often take in empty columns. */
const isEmpty = ({ headers, table, header, units }: TableReading, column: number): boolean =>
  headers[column] === "" && table.rows.slice(firstRow(header, units)).every((row) => row[column] === null);

/** Columns that were not read, each with the reason. */
export const skippedColumns = (read: TableReading): Skipped[] =>
  read.chosen.flatMap((one): Skipped[] =>
    one.is !== "ignored" || isEmpty(read, one.index)
      ? []
      : [{ column: one.reading.text, letter: read.table.place.letter(one.index), why: one.why }],
  );

/** "USD/MWh ÷ 1,000 = USD/kWh", "88.2 is 88.2 %". */
function conversionWords({ field, unit, guessed, form, typed, values }: NumberColumn): string {
  const own = ownUnit[columnWords[field].kind];
  if (form) {
    const at = typed.findIndex((value, i) => typeof value === "number" && typeof values[i] === "number");
    return at < 0
      ? "per cent"
      : `${inWords(typed[at] as number)} is ${inWords(tidied((values[at] as number) * 100))} %`;
  }
  if (unit === null || unit.id === "") return own === "" ? "ratio" : own;
  const factor = unit.multiply / unit.divide;
  const sign = factor >= 1 ? `× ${inWords(tidied(factor))}` : `÷ ${inWords(tidied(1 / factor))}`;
  const words = factor === 1 ? own : `${unit.id} ${sign} = ${own}`;
  return guessed ? `${words}, as no other unit fits` : words;
}

function describe(read: TableReading, one: Choosing): ColumnRead {
  const { place, rows } = read.table;
  const { index, reading } = one;
  const as = (
    use: ColumnRead["use"],
    field: ColumnRead["field"],
    unit: string | null,
    conversion: string,
    sample: ColumnRead["sample"],
    meaning: string,
  ): ColumnRead => {
    const [column, letter, header] = [place.column(index), place.letter(index), reading.text];
    return { column, letter, header, use, field, unit, conversion, sample, meaning };
  };
  if (one.is === "ignored") return as("ignored", null, null, one.why, null, "ignore");
  if (one.is === "asked") return as("asked", null, null, "not yet known", null, "");
  const numbers = read.columns.find((column) => column.index === index);
  if (!numbers)
    return as(
      "site",
      one.field,
      null,
      "text",
      textOf(rows[read.siteRows[0] ?? -1]?.[index] ?? null) || null,
      one.field,
    );
  const unit = numbers.unit?.id || null;
  if (read.asked.includes(index)) return as("asked", one.field, unit, "not yet known", null, "");
  const [first = null] = numbers.values;
  const sample = isFault(first) ? null : first;
  return as("site", one.field, unit, conversionWords(numbers), sample, meaningOf(one.field, numbers.unit));
}

/** Every column with something in it, in the words a pane shows. */
export const describeColumns = (read: TableReading): ColumnRead[] =>
  read.chosen.filter(({ index }) => !isEmpty(read, index)).map((one) => describe(read, one));
