import { placeOf } from "../../src/sites/table/cells/cell-name.js";
import { siteNumbers, type SiteNumber } from "../../src/sites/table/columns/site-columns.js";
import {
  Dice,
  disguised,
  formatsOf,
  headerOf,
  truthOf,
  writeNumber,
  type Format,
  type Truth,
} from "./written-table.js";

const required: readonly SiteNumber[] = ["gridMw", "powerPriceUsdPerKwh", "efficiencyJPerTh"];
const optional = siteNumbers.filter((field) => !required.includes(field));

interface Column {
  readonly field: SiteNumber | "name" | "other";
  readonly header: string;
  readonly unitCell: string;
  readonly cells: unknown[];
}
/** What the reader must make of a table: for each row its values, or the cells that must be refused. */
export interface Written {
  readonly table: unknown[][];
  readonly rows: ReadonlyMap<number, { readonly truth: Truth; readonly refused: readonly string[] }>;
  /** A header was spoilt: then a question or a refusal of the table will do, but no other value. */
  readonly spoilt: boolean;
}

function numberColumn(
  field: SiteNumber,
  truths: readonly Truth[],
  dice: Dice,
  comma: boolean,
): Column & { format: Format } {
  const format = dice.one(formatsOf[field]);
  const writing = comma ? "comma" : dice.one(["native", "native", "point"] as const);
  const thousands = comma ? dice.one(["", " ", "\u202f"]) : dice.one(["", ",", " ", "'"]);
  const inUnitsRow = format.words !== "" && format.unit !== "" && !/^(to|until)/.test(format.words);
  return {
    field,
    format,
    header: disguised(headerOf(format, dice), dice),
    unitCell: inUnitsRow ? format.unit : "",
    cells: truths.map((truth) => writeNumber(truth[field], format, writing, thousands)),
  };
}

const junk = ["#REF!", "n/a", true, "abc", "12 apples", "1,2,3", Infinity, { x: 1 }, "#N/A", "~5", "5-6"];

/** Spoils one cell; gives what it now stands for, or "refuse". */
function spoilCell(column: Column, at: number, truth: Truth, dice: Dice): number | null | "refuse" {
  const field = column.field as SiteNumber;
  if (dice.chance(0.4)) {
    column.cells[at] = dice.one(["", null, "  ", undefined, "\u00a0"]);
    const unneeded = field === "efficiencyJPerTh" && truth.miningMw === 0;
    return required.includes(field) && !unneeded ? "refuse" : null;
  }
  column.cells[at] = dice.chance(0.3) && typeof column.cells[at] === "number" ? dice.one([1e9, -1e9]) : dice.one(junk);
  return "refuse";
}

/** A table from a seed: known sites, written in some way, in part spoilt. */
export function written(seed: number): Written {
  const dice = new Dice(seed);
  const truths = Array.from({ length: dice.whole(1, 3) }, (_, i) => truthOf(dice, i));
  const fields = [...required, ...optional.filter(() => dice.chance(0.3))];
  const comma = dice.chance(0.15);
  const numbers = fields.map((field) => numberColumn(field, truths, dice, comma));
  const values = truths.map((truth) => ({
    ...truth,
    ...Object.fromEntries(optional.filter((field) => !fields.includes(field)).map((field) => [field, null])),
  }));
  const faults: [at: number, column: Column][] = [];
  for (let n = dice.one([0, 0, 1, 1, 2]); n > 0; n--) {
    const [column, at] = [dice.one(numbers), dice.whole(0, truths.length - 1)];
    // A site that mines with 0 MW may leave its efficiency blank: spoiling one would change what the other means.
    if (faults.some(([row]) => row === at) || values[at] === undefined || column.field === "miningMw") continue;
    const now = spoilCell(column, at, values[at], dice);
    if (now === "refuse") faults.push([at, column]);
    else values[at][column.field as SiteNumber] = now;
  }
  const spoilt = dice.chance(0.2);
  const unitsRow = !spoilt && dice.chance(0.15);
  let columns: Column[] = [
    {
      field: "name",
      header: disguised(dice.one(["Site", "Facility", "Site name"]), dice),
      unitCell: "",
      cells: truths.map(({ name }) => name),
    },
    ...numbers.map((column) =>
      unitsRow && column.unitCell !== "" ? { ...column, header: column.format.words } : { ...column, unitCell: "" },
    ),
    ...(dice.chance(0.3)
      ? [{ field: "other" as const, header: "Notes", unitCell: "", cells: truths.map(() => dice.one(["x", "", 7])) }]
      : []),
    ...(dice.chance(0.3)
      ? [{ field: "other" as const, header: "Vendor", unitCell: "", cells: truths.map(() => "Total") }]
      : []),
  ];
  if (dice.chance(0.5)) columns = dice.shuffled(columns);
  if (spoilt) columns = spoiltHeaders(columns, dice);
  return laidOut(
    columns,
    values,
    faults.map(([at, column]) => [at, column.field]),
    unitsRow,
    spoilt,
    dice,
  );
}

function spoiltHeaders(columns: readonly Column[], dice: Dice): Column[] {
  const at = dice.whole(0, columns.length - 1);
  return columns.map((column, i) => {
    if (i !== at) return column;
    const words = (formatsOf as Readonly<Record<string, readonly Format[]>>)[column.field]?.[0]?.words ?? column.header;
    return {
      ...column,
      header: dice.one([
        words,
        "MW",
        "",
        "?",
        `Planned ${column.header}`,
        "$",
        "Power",
        column.header.replace(/[($/%[\])]/g, ""),
      ]),
    };
  });
}

function laidOut(
  columns: readonly Column[],
  truths: readonly Truth[],
  faults: readonly (readonly [number, string])[],
  unitsRow: boolean,
  spoilt: boolean,
  dice: Dice,
): Written {
  const table: unknown[][] = [];
  const blank = () => columns.map(() => "");
  if (dice.chance(0.3)) table.push(["Portfolio, unaudited", ...blank().slice(1)]);
  if (dice.chance(0.2)) table.push(blank());
  table.push(columns.map(({ header }) => header));
  if (unitsRow) table.push(columns.map(({ unitCell }) => unitCell));
  const rows = new Map<number, { truth: Truth; refused: string[] }>();
  truths.forEach((truth, at) => {
    if (dice.chance(0.1)) table.push(blank());
    const refused = faults
      .filter(([row]) => row === at)
      .map(([, field]) => {
        return placeOf({ row: 1, column: 1 }).cell(
          table.length,
          columns.findIndex((column) => column.field === field),
        );
      });
    table.push(columns.map(({ cells }) => cells[at]));
    rows.set(table.length, { truth, refused });
  });
  if (dice.chance(0.3))
    table.push(columns.map(({ field }) => (field === "name" ? "Total" : field === "gridMw" ? 99 : "")));
  if (dice.chance(0.3)) table.push(blank(), []);
  return { table, rows, spoilt };
}
