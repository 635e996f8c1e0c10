import { mentions } from "../../../formula/function-names.js";
import type { Area } from "../../../sheet/grid.js";
import type { CellValue } from "../../../sheet/plan.js";
import { addressOfCell } from "../../../formula/address.js";
import { LOG_MARK } from "../log/log-sheet.js";
import { callingNames, type NameCalls } from "./name-calls.js";
import { type Scanned, scan, type Vocabulary, vocabulary } from "./our-calls.js";
import { AreaReader, type SheetArea } from "../blocks/read-areas.js";
import { coverings, type Place } from "../blocks/rectangles.js";
import { spillsAmong } from "../blocks/read-spills.js";
import type { KnownFunctions, LeftSheet, Progress } from "../reports/reports.js";
import { readState, type SheetState, type WorkbookState } from "../workbook-state.js";

/** A cell with a formula that calls our functions, itself or through a name. */
export interface OurCell extends Place {
  readonly sheet: SheetState;
  readonly formula: string;
  readonly scanned: Scanned;
  readonly throughNames: readonly string[];
  readonly value: CellValue;
  /** Excel's type of the value. */
  readonly type: string;
  readonly numberFormat: string;
  /** One cell, or what its formula spills to. */
  readonly area: Area;
  /** Looks like a part of an array that was typed with Ctrl+Shift+Enter. */
  readonly typedArray: boolean;
}

export interface OurCells {
  readonly state: WorkbookState;
  /** How our functions may be written on a sheet, by its name; or in the workbook, for null. */
  readonly wordsOf: (sheet: string | null) => Vocabulary;
  readonly cells: readonly OurCell[];
  readonly names: readonly NameCalls[];
  readonly leftSheets: readonly LeftSheet[];
}

/** Above this a sheet is not read: it is a stray cell at the far end, not a sheet that somebody fills. */
const MOST_CELLS = 4_000_000;

/** A name of the workbook hides our function of that spelling everywhere, a sheet's own name on its sheet. */
function vocabularies({ known, namespaces }: KnownFunctions, { names, sheets }: WorkbookState): OurCells["wordsOf"] {
  const of = (sheet: string | null): Vocabulary => {
    const taken = names.filter((one) => one.sheet === null || one.sheet === sheet);
    return vocabulary(
      known,
      namespaces,
      taken.map(({ name }) => name),
    );
  };
  const everywhere = of(null);
  const bySheet = new Map(sheets.map(({ name }) => [name, of(name)]));
  return (sheet) => (sheet === null ? everywhere : (bySheet.get(sheet) ?? everywhere));
}

type Hit = Place & { readonly formula: string; readonly scanned: Scanned; readonly throughNames: readonly string[] };

/** Finds them in all sheets but our own log, hidden ones too; changes nothing. */
export async function readOurCells(
  context: Excel.RequestContext,
  options: KnownFunctions,
  progress: Progress,
): Promise<OurCells> {
  const state = await readState(context);
  const wordsOf = vocabularies(options, state);
  const names = callingNames(state.names, wordsOf(null));
  const { areas, leftSheets } = await usedAreas(context, state);
  const sheetNames = new Map(state.sheets.map(({ id, name }) => [id, name]));
  const wordsIn = (sheetId: string): Vocabulary => wordsOf(sheetNames.get(sheetId) ?? null);
  const looking: Looking = { areas, names, wordsIn, progress: (done) => progress("Reading formulas", done * 0.5) };
  const hits = await readHits(context, looking);
  const cells: OurCell[] = [];
  const reader = new AreaReader(context);
  let seen = 0;
  for (const sheet of state.sheets) {
    const found = hits.get(sheet.id) ?? [];
    if (found.length > 0) cells.push(...(await detailed(context, reader, sheet, found)));
    progress("Reading values", 0.5 + (0.5 * ++seen) / state.sheets.length);
  }
  return { state, wordsOf, cells, names, leftSheets };
}

async function usedAreas(context: Excel.RequestContext, state: WorkbookState) {
  const sheets = state.sheets.filter((sheet) => sheet.mark !== LOG_MARK);
  const used = sheets.map(({ id }) =>
    context.workbook.worksheets
      .getItem(id)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  await context.sync();
  const areas: SheetArea[] = [];
  const leftSheets: LeftSheet[] = [];
  used.forEach((range, n) => {
    const { id, name } = sheets[n] as SheetState;
    if (range.isNullObject) return;
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    if (rows * columns <= MOST_CELLS) return void areas.push({ sheetId: id, row, column, rows, columns });
    const last = addressOfCell(row + rows - 1, column + columns - 1);
    const why = `The sheet "${name}" was not read: its cells reach as far as ${last}. Delete what stands there by mistake.`;
    leftSheets.push({ sheet: name, cells: 0, why });
  });
  return { areas, leftSheets };
}

/** Where to look for our functions, and which words are theirs on a sheet. */
interface Looking {
  readonly areas: readonly SheetArea[];
  readonly names: readonly NameCalls[];
  readonly wordsIn: (sheetId: string) => Vocabulary;
  readonly progress: (done: number) => void;
}

async function readHits(context: Excel.RequestContext, looking: Looking): Promise<ReadonlyMap<string, Hit[]>> {
  const { areas, names, wordsIn, progress } = looking;
  const hits = new Map<string, Hit[]>();
  const callers = new Set(names.map(({ name }) => name.toUpperCase()));
  const mayName = mentions([...wordsIn("").known, ...callers]);
  const look = (formula: unknown, words: Vocabulary): Omit<Hit, "row" | "column"> | null => {
    if (typeof formula !== "string" || !formula.startsWith("=") || !mayName(formula)) return null;
    const scanned = scan(formula, words);
    const throughNames = [...callers].filter((name) => scanned.words.has(name));
    return scanned.calls.length + throughNames.length > 0 ? { formula, scanned, throughNames } : null;
  };
  const seen = ({ area, range }: { area: SheetArea; range: Excel.Range }): void => {
    const found = hits.get(area.sheetId) ?? [];
    hits.set(area.sheetId, found);
    const words = wordsIn(area.sheetId);
    (range.formulas as unknown[][]).forEach((row, r) =>
      row.forEach((formula, c) => {
        const hit = look(formula, words);
        if (hit) found.push({ row: area.row + r, column: area.column + c, ...hit });
      }),
    );
  };
  await new AreaReader(context).read(areas, ["formulas"], seen, progress);
  return hits;
}

/** Values of the hits, without text that only looks like a formula and without cells another formula spills into. */
async function detailed(
  context: Excel.RequestContext,
  reader: AreaReader,
  sheet: SheetState,
  hits: readonly Hit[],
): Promise<OurCell[]> {
  const at = (row: number, column: number): string => `${row},${column}`;
  const byPlace = new Map(hits.map((hit) => [at(hit.row, hit.column), hit]));
  const cells: OurCell[] = [];
  const areas = coverings(hits).map((area) => ({ ...area, sheetId: sheet.id }));
  await reader.read(areas, ["values", "valueTypes", "numberFormat"], ({ area, range }) => {
    range.values.forEach((row: CellValue[], r) =>
      row.forEach((value, c) => {
        const place = at(area.row + r, area.column + c);
        const hit = byPlace.get(place);
        byPlace.delete(place); // areas may overlap
        if (!hit || value === hit.formula) return; // text, typed with an apostrophe
        const [type, numberFormat] = [range.valueTypes, range.numberFormat].map((all) => String(all[r]?.[c]));
        const own = { row: hit.row, column: hit.column, rows: 1, columns: 1 };
        const about = { type: type as string, numberFormat: numberFormat as string, area: own, typedArray: false };
        cells.push({ sheet, ...hit, value, ...about });
      }),
    );
  });
  return spillsAmong(context, sheet, cells);
}
