import { Parts } from "../package/parts.js";
import { requireZip, workbookPart } from "../package/what-it-is.js";
import { Unreadable } from "../unreadable.js";
import type { CellText } from "./cells/rich-text.js";
import { readSharedStrings } from "./shared-strings.js";
import type { Sheet, Visibility } from "./sheet.js";
import type { SheetContext } from "./cells/sheet-data.js";
import { readSheetPart } from "./sheet-part.js";
import { readNumberFormats } from "./styles-part.js";
import { readWorkbookPart, type DefinedName, type SheetNamed } from "./workbook-part.js";

/** What is read of a file at most, so that no file can take all time and memory. */
export interface ReadingLimits {
  /** Unpacked, over all parts that are read. */
  readonly mostBytes: number;
  /** That hold something, over all sheets that are read. */
  readonly mostCells: number;
}

export interface XlsxFile {
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly XlsxSheet[];
  readonly names: readonly DefinedName[];
  /** Dates count from 1904 and not from 1900. */
  readonly date1904: boolean;
  /** Whoever wrote the file asks for its results to be calculated when it is opened: they may be made up. */
  readonly calculatesOnLoad: boolean;
}

export interface XlsxSheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** The sheet's cells, read at the first call. @throws Unreadable (damaged, too large). */
  readonly read: () => Sheet;
  /** Its first rows that hold something, to see what it is: quick, however large the sheet. Says nothing of merged areas. */
  readonly start: (rows: number) => Sheet;
}

/**
 * Opens an .xlsx, .xlsm or .xltx workbook. Sheets are read when they are asked for, each as a stream.
 * @throws Unreadable, with a sentence's end that says what the file is instead, or what is wrong with it.
 */
export function openXlsx(bytes: Uint8Array, limits: ReadingLimits): XlsxFile {
  requireZip(bytes);
  const parts = new Parts(bytes, limits.mostBytes);
  const { sheets, names, date1904, calculatesOnLoad, partOf } = readWorkbookPart(parts, workbookPart(parts));
  const context = contextOf(parts, partOf, date1904, limits);
  return { sheets: sheets.map((named) => lazily(parts, named, context)), names, date1904, calculatesOnLoad };
}

function lazily(parts: Parts, named: SheetNamed, context: () => SheetContext): XlsxSheet {
  let sheet: Sheet | undefined;
  const { name, visibility } = named;
  return {
    name,
    visibility,
    read: () => (sheet ??= readSheetPart(parts, named, context())),
    start: (rows) => sheet ?? readSheetPart(parts, named, context(), rows),
  };
}

function contextOf(
  parts: Parts,
  partOf: (type: string) => string | undefined,
  date1904: boolean,
  { mostCells }: ReadingLimits,
): () => SheetContext {
  const partIfAny = <T>(type: string, read: (parts: Parts, part: string) => T[]): T[] => {
    const part = partOf(type);
    return part === undefined ? [] : read(parts, part);
  };
  let cells = 0;
  let texts: readonly (string | CellText)[] | undefined;
  let context: SheetContext | undefined;
  const make = (): SheetContext => ({
    date1904,
    formats: partIfAny("styles", readNumberFormats),
    texts: () => (texts ??= partIfAny("sharedStrings", readSharedStrings)),
    count: () => {
      if (++cells > mostCells)
        throw new Unreadable("too large", `holds more than ${mostCells.toLocaleString("en-US")} cells`);
    },
  });
  return () => (context ??= make());
}
