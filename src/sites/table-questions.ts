import { isBlank, plainCell } from "./cells.js";
import type { Choosing } from "./column-choice.js";
import type { NumberColumn } from "./number-column.js";
import { questionAbout, runOf, shareQuestion } from "./questions.js";
import type { Question } from "./sites-read.js";
import { firstRow, indexOf, type Table } from "./table.js";

/** A first column of texts without a header may hold the names: ask. */
export function withUnnamedNames(table: Table, chosen: readonly Choosing[]): readonly Choosing[] {
  const canGiveNames = (one: Choosing): boolean =>
    one.is === "asked" && one.candidates.some(({ field }) => field === "name");
  const [first, ...others] = chosen;
  if (!first || first.is !== "ignored" || first.told || first.reading.text !== "") return chosen;
  if (indexOf(chosen, "name") >= 0 || others.some(canGiveNames)) return chosen;
  const cells = table.rows
    .slice(firstRow(table))
    .map((row) => plainCell(row[0]))
    .filter((cell) => !isBlank(cell));
  if (cells.length === 0 || !cells.every((cell) => typeof cell === "string")) return chosen;
  return [{ is: "asked", index: 0, reading: first.reading, candidates: [{ field: "name", certainty: 0 }] }, ...others];
}

/** Numbers of a column that nobody understands yet, for the question about it. */
const looseNumbers = (table: Table, siteRows: readonly number[], column: number): number[] =>
  siteRows
    .map((row) => plainCell(table.rows[row]?.[column]))
    .filter((cell): cell is number => typeof cell === "number");

/** What only the user can know about the columns of a table. */
export function questionsOf(
  table: Table,
  chosen: readonly Choosing[],
  columns: readonly NumberColumn[],
  siteRows: readonly number[],
): Question[] {
  return chosen.flatMap((choosing): Question[] => {
    const { index, reading } = choosing;
    const at = { column: table.place.column(index), letter: table.place.letter(index), reading };
    if (choosing.is === "asked")
      return [
        questionAbout({
          ...at,
          candidates: choosing.candidates,
          rival: choosing.rival === undefined ? null : table.place.letter(choosing.rival),
          numbers: looseNumbers(table, siteRows, index),
        }),
      ];
    const column = columns.find((one) => one.index === index);
    if (column?.asksShare) return [shareQuestion(at, column.field, runOf(column.numbers))];
    if (!column?.needsUnit) return [];
    return [
      questionAbout({
        ...at,
        candidates: [{ field: column.field, certainty: 0 }],
        rival: null,
        numbers: column.numbers,
      }),
    ];
  });
}
