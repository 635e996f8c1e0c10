import { PRODUCT, VERSION } from "../../comparison/index.js";
import { addressOfCell } from "../../formula/address.js";
import type { FileCell, FileSheet } from "../input/workbook-file.js";
import { refused } from "../outcome.js";
import type { OurSheets } from "./our-sheets.js";
import { probe, sheetOf } from "./probe.js";

type Value = FileCell["value"];

/** What a workbook says of its making: the sheet Checks keeps every input as built, About the stamp. */
export interface AsBuilt {
  /** Values by the line's id on Inputs: one of a constant, one a site of a site line. */
  readonly lines: ReadonlyMap<string, readonly Value[]>;
  /** Where a line's value as built stands. */
  readonly cellOf: (id: string, at: number) => string;
  readonly curveSum: Value;
  readonly marketAsOf: string;
  readonly preset: string;
  readonly builtAt: string;
  readonly hash: { readonly text: string; readonly cell: string };
}

/** @throws Stop (refused) when the sheets are not where this version puts them, or another version built them. */
export function readAsBuilt({ sheets }: OurSheets): AsBuilt {
  const [checks, about] = [sheets.get("checks")!, sheets.get("about")!];
  const made = readAbout(about);
  requireVersion(made.get("Product")?.text ?? "");
  requireRows(checks);
  const places = builtPlaces();
  const count = siteCount(checks);
  const valueAt = (id: string, at: number): Value => {
    const place = places.get(id)!;
    return checks.cellAt(place.row, place.column + at)?.value ?? null;
  };
  const lines = [...places.keys()].map((id) => {
    const cells = isSiteLine(id) ? count : 1;
    return [id, Array.from({ length: cells }, (_, at) => valueAt(id, at))] as const;
  });
  const hash = made.get("Fingerprint of the inputs");
  return {
    lines: new Map(lines),
    cellOf: (id, at) => `${checks.name}!${addressOfCell(places.get(id)!.row, places.get(id)!.column + at)}`,
    curveSum: valueAt("curve", 0),
    marketAsOf: made.get("Market as of")?.text ?? "",
    preset: made.get("Preset")?.text ?? "",
    builtAt: made.get("Built at")?.text ?? "",
    hash: { text: hash?.text ?? "", cell: `${about.name}!${hash?.cell ?? ""}` },
  };
}

export const isBlank = (value: Value | undefined): boolean => value === null || value === undefined || value === "";
const isSiteLine = (id: string): boolean => /^site[A-Z]/.test(id);

/** First cell of every line "…, when built" on Checks, by the line's id on Inputs. */
function builtPlaces(): Map<string, { readonly row: number; readonly column: number }> {
  const places = Object.entries(sheetOf(probe(), "checks").places);
  return new Map(places.flatMap(([id, area]) => (id.endsWith("Built") ? [[id.slice(0, -"Built".length), area]] : [])));
}

/** Labels and texts of About, and where the texts stand. */
function readAbout(about: FileSheet): Map<string, { readonly text: string; readonly cell: string }> {
  const rows = new Map<string, { text: string; cell: string }>();
  for (let row = 0; row < 24; row++) {
    const [label, value] = [about.cellAt(row, 1)?.value, about.cellAt(row, 2)?.value ?? ""];
    if (typeof label === "string" && !rows.has(label))
      rows.set(label, { text: String(value), cell: addressOfCell(row, 2) });
  }
  return rows;
}

function requireVersion(product: string): void {
  const version = product.replace(PRODUCT, "").trim();
  if (product.startsWith(PRODUCT) && (version === VERSION || version === "")) return;
  throw refused(
    product.startsWith(PRODUCT)
      ? `Built by ${PRODUCT} ${version}; this is ${VERSION}, whose formulas may differ. Verify with version ${version}.`
      : `The sheet About does not say which version of ${PRODUCT} built the workbook.`,
  );
}

/** Column E of a sheet of lines. */
const labelColumn = 4;

/** Inserted or deleted rows would put every value under another name. */
function requireRows(checks: FileSheet): void {
  for (const { row, column, content } of sheetOf(probe(), "checks").regions) {
    if (column !== labelColumn || !("values" in content)) continue;
    content.values.forEach(([wanted], i) => {
      if (typeof wanted !== "string" || !wanted.endsWith(", when built")) return;
      if (checks.cellAt(row + i, labelColumn)?.value === wanted) return;
      const place = `${checks.name}!${addressOfCell(row + i, labelColumn)}`;
      throw refused(`${place} should read “${wanted}”. Were rows inserted or deleted? Then nothing can be verified.`);
    });
  }
}

function siteCount(checks: FileSheet): number {
  const { row, column } = builtPlaces().get("siteGridMw")!;
  let count = 0;
  while (!isBlank(checks.cellAt(row, column + count)?.value)) count++;
  if (count > 0) return count;
  throw refused(`${checks.name}!${addressOfCell(row, column)} is blank: the sites as built are gone.`);
}
