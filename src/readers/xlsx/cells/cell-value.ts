import { damaged } from "../../unreadable.js";
import type { CellText } from "./rich-text.js";
import { serialOfIso } from "./iso-dates.js";
import type { CellValue, SheetCell } from "../sheet.js";
import { isoDate } from "../styles-part.js";
import { unescaped } from "./text-escapes.js";

/** What cells of one workbook refer to. */
export interface CellContext {
  /** Read when the first cell asks for a text. */
  readonly texts: () => readonly (string | CellText)[];
  readonly date1904: boolean;
}

/** A cell's value as the file writes it: its type `t`, and the text of `<v>`, null where there is none. */
export interface WrittenValue {
  readonly type: string;
  readonly written: string | null;
  /** Of a text that stands in the cell itself. */
  readonly inline: () => CellText;
}

/** A cell while it is read; what it becomes is kept as it is. */
export type CellDraft = { -readonly [Key in keyof SheetCell]: SheetCell[Key] };

/** Puts the value that is written into the cell. @throws Unreadable (damaged) for a text that the file does not hold. */
export function giveValue(draft: CellDraft, { type, written, inline }: WrittenValue, context: CellContext): void {
  if (type === "inlineStr") return giveText(draft, inline());
  if (written === null) return;
  if (type === "str") draft.value = unescaped(written);
  else if (written === "") return;
  else if (type === "s") giveText(draft, sharedText(written, context));
  else if (type === "b") draft.value = written === "1" || written === "true";
  else if (type === "e") draft.value = { error: written };
  else if (type === "d") giveDate(draft, written, context);
  else draft.value = numberOf(written);
}

function giveText(draft: CellDraft, text: string | CellText): void {
  if (typeof text === "string") draft.value = text;
  else {
    draft.value = text.text;
    if (text.runs) draft.runs = text.runs;
  }
}

function sharedText(written: string, { texts }: CellContext): string | CellText {
  const text = texts()[Number(written)];
  if (text === undefined) throw damaged(`a cell shows text ${written}, which is not in it`);
  return text;
}

function giveDate(draft: CellDraft, written: string, { date1904 }: CellContext): void {
  const serial = serialOfIso(written, date1904);
  draft.value = serial ?? numberOf(written);
  if (serial !== null && !draft.format.isDate) draft.format = isoDate;
}

const decimal = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?\s*$/i;

/** What a program wrote where a number belongs and is none ("NaN", "1,5") stays what it is: a text, for the reader to refuse. */
const numberOf = (written: string): CellValue => (decimal.test(written) ? Number(written) : written);
