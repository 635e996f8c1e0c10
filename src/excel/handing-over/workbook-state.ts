import { SHEET_MARK } from "../workbook/book-state.js";
import { supports } from "../workbook/requirements.js";

/** The sheets and names of the workbook, before anything is looked for in cells. */
export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  readonly names: readonly NameState[];
  readonly structureLocked: boolean;
}
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Hidden by code: Excel's own menus do not show it, and it cannot be deleted as it is. */
  readonly veryHidden: boolean;
  readonly locked: boolean;
  /** Value of our mark, "" where there is none. */
  readonly mark: string;
}
export interface NameState {
  readonly name: string;
  /** Name of the sheet it belongs to, or null for the workbook. */
  readonly sheet: string | null;
  readonly formula: string;
}

const SHEET = "items/id,items/name,items/visibility,items/protection/protected";
const NAMES = "items/names/items/name,items/names/items/formula";
const MARKS = "items/customProperties/items/key,items/customProperties/items/value";

/** Reads the state in one sync. */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { workbook } = context;
  const marked = supports("1.12");
  const sheets = workbook.worksheets.load([SHEET, NAMES, ...(marked ? [MARKS] : [])].join(","));
  const names = workbook.names.load("items/name,items/formula");
  const protection = workbook.protection.load("protected");
  await context.sync();
  return {
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility !== "Visible",
      veryHidden: sheet.visibility === "VeryHidden",
      locked: sheet.protection.protected,
      mark: marked ? markOf(sheet) : "",
    })),
    names: [
      ...names.items.map((one) => nameState(one, null)),
      ...sheets.items.flatMap((sheet) => sheet.names.items.map((one) => nameState(one, sheet.name))),
    ],
    structureLocked: protection.protected,
  };
}

const nameState = ({ name, formula }: Excel.NamedItem, sheet: string | null): NameState => ({
  name,
  sheet,
  formula: String(formula),
});

const markOf = (sheet: Excel.Worksheet): string =>
  sheet.customProperties.items.find(({ key }) => key.toLowerCase() === SHEET_MARK.toLowerCase())?.value ?? "";
