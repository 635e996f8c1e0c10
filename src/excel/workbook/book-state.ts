import { canRebuild } from "./requirements.js";

/** Key of the property that marks a sheet as made by a build, and of the workbook's record of that build. */
export const SHEET_MARK = "threePathsSheet";
export const RECORD_KEY = "threePathsBuild";

/** What the workbook holds before a build, as far as the build has to know. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  /** Workbook-scoped names. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly tables: readonly string[];
  readonly active: string;
  readonly structureLocked: boolean;
  readonly manualCalculation: boolean;
  /** The record of the last build, as stored: untrusted. */
  readonly record: unknown;
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly locked: boolean;
  /** Value of the mark, "" where there is none. */
  readonly mark: string;
}

/** Reads the state in one sync. */
export async function readBook(context: Excel.RequestContext): Promise<BookState> {
  const { workbook } = context;
  const marks = canRebuild() ? ",items/customProperties/items/key,items/customProperties/items/value" : "";
  const sheets = workbook.worksheets.load(`items/name,items/id,items/protection/protected${marks}`);
  const names = workbook.names.load("items/name,items/formula");
  const tables = workbook.tables.load("items/name");
  const active = workbook.worksheets.getActiveWorksheet().load("id");
  const protection = workbook.protection.load("protected");
  const application = workbook.application.load("calculationMode");
  const record = workbook.settings.getItemOrNullObject(RECORD_KEY).load("value");
  await context.sync();
  return {
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      locked: sheet.protection.protected,
      mark: marks === "" ? "" : markOf(sheet),
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    tables: tables.items.map((table) => table.name),
    active: active.id,
    structureLocked: protection.protected,
    manualCalculation: application.calculationMode === Excel.CalculationMode.manual,
    record: record.isNullObject ? null : (record.value as unknown),
  };
}

const markOf = (sheet: Excel.Worksheet): string =>
  sheet.customProperties.items.find((property) => property.key.toLowerCase() === SHEET_MARK.toLowerCase())?.value ?? "";
