import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx } from "../../src/readers/xlsx/open-xlsx.js";
import { addressOfCell } from "../../src/formula/address.js";

/** What a cell holds after calculation. */
export type CalculatedValue = number | string | boolean | { readonly error: string };
export type SheetValues = Readonly<Record<string, Readonly<Record<string, CalculatedValue>>>>;

const everything = { mostBytes: 1e9, mostCells: 1e7 };

/** The values of a workbook by sheet name and A1 address, numbers to the last bit as the file has them. */
export function readXlsx(file: Uint8Array): SheetValues {
  const sheets = openXlsx(file, everything).sheets.map((sheet) => {
    const values = [...sheet.read().cells()].flatMap(({ row, column, cell }) =>
      cell.value === null ? [] : [[addressOfCell(row, column), cell.value] as const],
    );
    return [sheet.name, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(sheets);
}

/** The addresses of all formula cells, by sheet name. */
export function formulaCells(file: Uint8Array): Readonly<Record<string, readonly string[]>> {
  const sheets = openXlsx(file, everything).sheets.map((sheet) => {
    const formulas = [...sheet.read().cells()].filter(({ cell }) => cell.formula !== undefined);
    return [sheet.name, formulas.map(({ row, column }) => addressOfCell(row, column))] as const;
  });
  return Object.fromEntries(sheets);
}

const cell = /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const attribute = (tag: string, name: string): string => new RegExp(`[ ]${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

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
