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
  readonly inline: CellText;
}

type Read = Pick<SheetCell, "value" | "runs"> & { readonly format?: SheetCell["format"] };

/** @throws Unreadable (damaged) for a text that the file does not hold. */
export function readValue({ type, written, inline }: WrittenValue, context: CellContext): Read {
  if (type === "inlineStr") return textOf(inline);
  if (written === null) return { value: null };
  if (type === "str") return { value: unescaped(written) };
  if (written === "") return { value: null };
  if (type === "s") return sharedText(written, context);
  if (type === "b") return { value: written === "1" || written === "true" };
  if (type === "e") return { value: { error: written } };
  const date = type === "d" ? serialOfIso(written, context.date1904) : null;
  return date === null ? { value: numberOf(written) } : { value: date, format: isoDate };
}

const textOf = ({ text, runs }: CellText): Read => (runs ? { value: text, runs } : { value: text });

function sharedText(written: string, { texts }: CellContext): Read {
  const text = texts()[Number(written)];
  if (text === undefined) throw damaged(`a cell shows text ${written}, which is not in it`);
  return typeof text === "string" ? { value: text } : textOf(text);
}

const decimal = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?\s*$/i;

/** What a program wrote where a number belongs and is none ("NaN", "1,5") stays what it is: a text, for the reader to refuse. */
const numberOf = (written: string): CellValue => (decimal.test(written) ? Number(written) : written);
