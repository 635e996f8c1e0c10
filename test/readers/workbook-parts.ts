import { strToU8, zipSync } from "fflate";
import { openXlsx, type XlsxFile } from "../../src/readers/xlsx/open-xlsx.js";
import type { Sheet } from "../../src/readers/xlsx/sheet.js";
import { addressOfCell } from "../../src/formula/address.js";

/** A sheet as a test writes it, in SpreadsheetML: rows, and what stands before and after them. */
export interface SheetXml {
  readonly name?: string;
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  /** Attributes of `<sheet>`. */
  readonly attributes?: string;
  /** Parts of tables, which `after` names as `rId1`, `rId2` …; null for one that the file names and has not. */
  readonly tables?: readonly (string | null)[];
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  /** What stands in `<workbook>` before and after its sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Number formats of the styles 1, 2, 3 …; style 0 is General. */
  readonly formats?: readonly string[];
  /** `<si>` items. */
  readonly strings?: string;
  /** Prefix of every element, as the Open XML SDK writes `x:`. */
  readonly prefix?: string;
  readonly strict?: boolean;
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

type Plain = string | number | boolean | null;
/** A cell of a table as a test writes it: its value, or a formula with the result that the file stores. */
export type CellOf = Plain | { readonly formula: string; readonly result?: Plain; readonly error?: string };

/** A table as rows from A1 on. */
export const rowsOf = (table: readonly (readonly CellOf[])[]): string =>
  table.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellOf(cell, r, c)).join("")}</row>`).join("");

function cellOf(cell: CellOf, row: number, column: number): string {
  const { formula, result, error }: Partial<Exclude<CellOf, Plain>> =
    typeof cell === "object" && cell !== null ? cell : { result: cell };
  const r = `r="${addressOfCell(row, column)}"`;
  const f = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
  if (error !== undefined) return `<c ${r} t="e">${f}<v>${error}</v></c>`;
  if (result === undefined) return `<c ${r}>${f}</c>`;
  if (result === null) return "";
  if (typeof result === "number") return `<c ${r}>${f}<v>${result}</v></c>`;
  if (typeof result === "boolean") return `<c ${r} t="b">${f}<v>${result ? 1 : 0}</v></c>`;
  const text = escaped(result);
  return f ? `<c ${r} t="str">${f}<v>${text}</v></c>` : `<c ${r} t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** The parts of a workbook that Excel opens, as few as that takes. */
export function workbookParts(book: WorkbookXml): Record<string, string> {
  const { sheets, before = "", after = "", formats, strings, prefix = "", strict = false } = book;
  const office = strict
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rels = (items: readonly (readonly [id: string, type: string, target: string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  const element = (name: string, inner: string): string => {
    const xml = `<${name} xmlns="${main}" xmlns:r="${office}">${inner}</${name}>`;
    if (prefix === "") return xml;
    return xml.replace(/<(\/?)(\w+)/g, `<$1${prefix}:$2`).replace("xmlns=", `xmlns:${prefix}=`);
  };
  const parts: Record<string, string> = { "_rels/.rels": rels([["rId1", "officeDocument", "xl/workbook.xml"]]) };
  const named = sheets.map(({ name = "Sites", attributes = "" }, i) => {
    return `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}" ${attributes}/>`;
  });
  parts["xl/workbook.xml"] = element("workbook", `${before}<sheets>${named.join("")}</sheets>${after}`);
  parts["xl/_rels/workbook.xml.rels"] = rels([
    ...sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
    ...(formats ? [["rIdS", "styles", "styles.xml"] as const] : []),
    ...(strings === undefined ? [] : [["rIdT", "sharedStrings", "sharedStrings.xml"] as const]),
  ]);
  sheets.forEach(({ rows, before: head = "", after: tail = "", tables = [] }, i) => {
    const inner = `${head}<sheetData>${rows}</sheetData>${tail}`;
    parts[`xl/worksheets/sheet${i + 1}.xml`] = element("worksheet", inner);
    if (tables.length > 0)
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = rels(
        tables.map((_, t) => [`rId${t + 1}`, "table", `../tables/table${i}_${t}.xml`]),
      );
    tables.forEach((table, t) => {
      if (table !== null) parts[`xl/tables/table${i}_${t}.xml`] = table.replace("<table ", `<table xmlns="${main}" `);
    });
  });
  if (formats) {
    const custom = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`);
    const styles = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`);
    const lists = `<numFmts>${custom.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs>`;
    parts["xl/styles.xml"] = element("styleSheet", lists);
  }
  if (strings !== undefined) parts["xl/sharedStrings.xml"] = element("sst", strings);
  return { "[Content_Types].xml": contentTypes(Object.keys(parts)), ...parts };
}

const contentTypeNames: readonly (readonly [RegExp, string])[] = [
  [/workbook\.xml$/, "sheet.main"],
  [/worksheets\/[^/]+\.xml$/, "worksheet"],
  [/tables\/[^/]+\.xml$/, "table"],
  [/styles\.xml$/, "styles"],
  [/sharedStrings\.xml$/, "sharedStrings"],
];

/** What Excel wants to know of each part before it opens the file. */
function contentTypes(names: readonly string[]): string {
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = names.flatMap((name) => {
    const type = contentTypeNames.find(([pattern]) => pattern.test(name))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${types}.${type}+xml"/>`];
  });
  const relationships = "application/vnd.openxmlformats-package.relationships+xml";
  const defaults = `<Default Extension="rels" ContentType="${relationships}"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides.join("")}</Types>`;
}

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text]),
    ),
  );

export const workbookFile = (book: WorkbookXml): Uint8Array => zipped(workbookParts(book));

export const wide = { mostBytes: 100e6, mostCells: 1e6 };
export const opened = (book: WorkbookXml): XlsxFile => openXlsx(workbookFile(book), wide);

/** The only sheet of a workbook with these rows. */
export const sheetOf = (rows: string, more: Omit<WorkbookXml, "sheets"> & Partial<SheetXml> = {}): Sheet => {
  const { before, after, ...rest } = more;
  const sheet: SheetXml = {
    rows,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
  const { formats, strings, prefix, strict, tables, attributes } = rest;
  const book = { formats, strings, prefix, strict };
  const given = Object.fromEntries(Object.entries(book).filter(([, value]) => value !== undefined));
  const own = Object.fromEntries(Object.entries({ tables, attributes }).filter(([, value]) => value !== undefined));
  return opened({ ...given, sheets: [{ ...sheet, ...own }] }).sheets[0]!.read();
};

/** Values of the first row from A1 on. */
export const firstRow = (cells: string, more: Parameters<typeof sheetOf>[1] = {}): unknown[] => {
  const sheet = sheetOf(`<row r="1">${cells}</row>`, more);
  return Array.from({ length: sheet.columns }, (_, column) => sheet.cellAt(0, column)?.value);
};
