import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What a cell holds after calculation. */
export type CalculatedValue = number | string | boolean | { readonly error: string };
export type SheetValues = Readonly<Record<string, Readonly<Record<string, CalculatedValue>>>>;

/**
 * Reads the values of a workbook from its parts: by sheet name and A1 address, numbers to the last bit as the file has
 * them. (exceljs drops a formula's cached 0, and 0 is a result like any other.)
 */
export function readXlsx(file: Uint8Array): SheetValues {
  const parts = unzipSync(file);
  const part = (name: string): string => (parts[name] ? strFromU8(parts[name]) : "");
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, item]) =>
    textOf(item ?? ""),
  );
  const targets = new Map(
    [...part("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const sheets = [...part("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const target = (targets.get(attribute(tag, "r:id")) ?? "").replace(/^\/?(xl\/)?/, "xl/");
    return [unescapeXml(attribute(tag, "name")), cellsOf(part(target), strings)] as const;
  });
  return Object.fromEntries(sheets);
}

const cell = /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

function cellsOf(xml: string, strings: readonly string[]): Record<string, CalculatedValue> {
  const values: Record<string, CalculatedValue> = {};
  for (const [, attributes = "", body = ""] of xml.matchAll(cell)) {
    const value = valueOf(attribute(`<c ${attributes}>`, "t"), body, strings);
    if (value !== undefined) values[attribute(`<c ${attributes}>`, "r")] = value;
  }
  return values;
}

function valueOf(type: string, body: string, strings: readonly string[]): CalculatedValue | undefined {
  if (type === "inlineStr") return textOf(body);
  const text = /<v(?: [^>]*)?>(.*?)<\/v>/s.exec(body)?.[1];
  if (text === undefined) return /<v\/>/.test(body) && type === "str" ? "" : undefined;
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "str") return unescapeXml(text);
  if (type === "b") return text === "1";
  return type === "e" ? { error: unescapeXml(text) } : Number(text);
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text]) => unescapeXml(text ?? "")).join("");

const attribute = (tag: string, name: string): string => new RegExp(`[ ]${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return decimal === undefined ? (named[name ?? ""] ?? whole) : String.fromCodePoint(Number(decimal));
  });
}

/** The addresses of all formula cells, by sheet name. */
export function formulaCells(file: Uint8Array): Readonly<Record<string, readonly string[]>> {
  const parts = unzipSync(file);
  const names = [...strFromU8(parts["xl/workbook.xml"] as Uint8Array).matchAll(/<sheet [^>]*>/g)].map(([tag]) =>
    unescapeXml(attribute(tag, "name")),
  );
  const found = names.map((name, place) => {
    const xml = strFromU8(parts[`xl/worksheets/sheet${place + 1}.xml`] as Uint8Array);
    const cells = [...xml.matchAll(cell)].filter(([, , body]) => body?.includes("<f>"));
    return [name, cells.map(([, attributes = ""]) => attribute(`<c ${attributes}>`, "r"))] as const;
  });
  return Object.fromEntries(found);
}

/**
 * Makes every cached result of a formula wrong (numbers by a large step, texts, booleans): a twin test that passes on
 * such a file has compared recalculated values. The formulas stay as they are.
 */
export function corruptCachedValues(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const name of Object.keys(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const xml = strFromU8(parts[name] as Uint8Array);
    parts[name] = strToU8(
      xml.replace(cell, (whole, attributes: string, body?: string) => {
        if (!body?.includes("<f>")) return whole;
        return `<c ${attributes}>${body.replace(/<v>.*?<\/v>/s, `<v>${wrong(attribute(`<c ${attributes}>`, "t"), body)}</v>`)}</c>`;
      }),
    );
  }
  return zipSync(parts, { level: 1 });
}

function wrong(type: string, body: string): string {
  if (type === "str") return "corrupted on purpose";
  const value = /<v>(.*?)<\/v>/s.exec(body)?.[1] ?? "0";
  if (type === "b") return value === "1" ? "0" : "1";
  return String(Number(value) * -3 + 12_345.678);
}
