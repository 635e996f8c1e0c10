import { inWords, tidied } from "../../economics/number-words.js";
import { fault, type CellFault } from "./cells/cell-reading.js";
import type { Duplicates } from "./rows/duplicates.js";
import { cellProblem } from "./problems.js";
import { labelOf } from "./questions.js";
import type { PlainShare, ShareForm } from "./columns/shares.js";
import { siteNumbers } from "./columns/site-columns.js";
import type { Problem } from "./sites-read.js";
import { contentAt, firstRow, indexOf, type TableReading } from "./table.js";

type Doubtful = readonly [share: PlainShare, fault: CellFault];

/** The first value whose form differs from the one above it: 95 under 0.95. */
function mixture(plain: readonly PlainShare[]): Doubtful[] {
  const some = plain.filter(({ value }) => value !== 0 && (value <= 1 || value >= 2));
  const at = some.findIndex(({ value }, i) => i > 0 && value > 1 !== some[i - 1]!.value > 1);
  const [before, here] = [some[at - 1], some[at]];
  if (!before || !here) return [];
  const percent = inWords(here.value > 1 ? here.value : tidied(here.value * 100));
  return [
    [
      here,
      fault(
        `is ${inWords(here.value)} in a column where ${inWords(before.value)} stands above`,
        `Read as ${percent} %.`,
      ),
    ],
  ];
}

function underPercent(plain: readonly PlainShare[]): Doubtful[] {
  const first = plain.find(({ value }) => value > 0 && value < 1);
  if (!first) return [];
  const read = `${inWords(first.value)} is ${inWords(tidied(first.value * 100))} %`;
  return [
    [
      first,
      fault(
        `is ${inWords(first.value)} under a % header`,
        `No value is above 1, so they are read as fractions: ${read}.`,
      ),
    ],
  ];
}

const doubtsOf = ({ plain, doubt }: ShareForm): Doubtful[] =>
  doubt === null ? [] : doubt === "each by itself" ? mixture(plain) : underPercent(plain);

function difference({ site, first }: Duplicates["conflicts"][number]): string {
  const field = ([...siteNumbers, "owner", "status"] as const).find((key) => site[key] !== first[key]);
  if (field === undefined) return "another figure";
  const words = (value: string | number | null | undefined): string =>
    typeof value === "number" ? inWords(value) : (value ?? "blank");
  return `${labelOf(field).split(",")[0] ?? ""} ${words(site[field])} against ${words(first[field])}`;
}

function lonely({ table: { rows, place }, kinds, header, units }: TableReading): Problem[] {
  return kinds.flatMap((kind, i) => {
    if (kind !== "heading") return [];
    const row = firstRow(header, units) + i;
    const column = (rows[row] ?? []).findIndex((cell) => cell !== null);
    const advice = "A row without figures is not read as a site.";
    return [
      cellProblem(
        place,
        row,
        column,
        contentAt(rows, row, column),
        fault("stands alone in its row", advice),
        "warning",
      ),
    ];
  });
}

/** What was read, but deserves a second look. */
export function warningsOf(read: TableReading): Problem[] {
  const { table, columns, siteRows, chosen, duplicates } = read;
  const { place, rows } = table;
  const shares = columns.flatMap(({ index, form }) =>
    (form && !form.ask ? doubtsOf(form) : []).map(([{ at }, doubt]) => {
      const row = siteRows[at]!;
      return cellProblem(place, row, index, contentAt(rows, row, index), doubt, "warning");
    }),
  );
  const names = duplicates.conflicts.map((conflict) => {
    const { site, first } = conflict;
    const advice = `It differs from row ${first.row}: ${difference(conflict)}. Both are kept; rename one.`;
    const row = site.row - place.row(0);
    return cellProblem(
      place,
      row,
      Math.max(0, indexOf(chosen, "name")),
      site.name,
      fault("is a second row with this name", advice),
      "warning",
    );
  });
  return [...shares, ...lonely(read), ...names];
}
