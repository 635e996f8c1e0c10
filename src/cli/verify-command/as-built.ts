import { PRODUCT, VERSION } from "../../comparison/index.js";
import { builtOf, curveSum, siteInputOf, stampOf } from "../../comparison/roles.js";
import { addressOfCell } from "../../formula/address.js";
import { placeOfRole, placesOfKind, sameRole, subjectKey, type Role } from "../../sheet/roles.js";
import type { FileCell, FileSheet } from "../input/workbook-file.js";
import { refused } from "../outcome.js";
import type { OurSheets } from "./our-sheets.js";
import { probe } from "./probe.js";

type Value = FileCell["value"];

/** What a workbook says of its making: the sheet Checks keeps every input as built, About the stamp. */
export interface AsBuilt {
  /** Values by what they are about (`subjectKey`): one of a constant, one a site of a site's field. */
  readonly lines: ReadonlyMap<string, readonly Value[]>;
  /** Where an input's value as built stands. */
  readonly cellOf: (about: Role, at: number) => string;
  readonly curveSum: Value;
  readonly marketAsOf: string;
  readonly preset: string;
  readonly builtAt: string;
  readonly hash: { readonly text: string; readonly cell: string };
}

export const valuesOf = ({ lines }: AsBuilt, about: Role): readonly Value[] => lines.get(subjectKey(about)) ?? [];

/** @throws Stop (refused) when the sheets are not where this version puts them, or another version built them. */
export function readAsBuilt({ sheets }: OurSheets): AsBuilt {
  const [checks, about] = [sheets.get("checks")!, sheets.get("about")!];
  const stamps = readStamps(about);
  requireVersion(stamps("product").text);
  requireRows(checks);
  const built = placesOfKind(probe(), "built");
  const places = new Map(built.map((place) => [subjectKey(place.role), place]));
  const count = siteCount(checks);
  const lines = built.map(({ role, area }) => {
    const values = Array.from(
      { length: role.each ? count : 1 },
      (_, at) => checks.cellAt(area.row, area.column + at)?.value ?? null,
    );
    return [subjectKey(role), values] as const;
  });
  return {
    lines: new Map(lines),
    cellOf: (role, at) => {
      const { row, column } = places.get(subjectKey(role))!.area;
      return `${checks.name}!${addressOfCell(row, column + at)}`;
    },
    curveSum: new Map(lines).get(subjectKey(curveSum))?.[0] ?? null,
    marketAsOf: stamps("marketAsOf").text,
    preset: stamps("preset").text,
    builtAt: stamps("builtAt").text,
    hash: stamps("inputsHash"),
  };
}

export const isBlank = (value: Value | undefined): boolean => value === null || value === undefined || value === "";

type Stamped = { readonly text: string; readonly cell: string };

/** The stamps of About, and where they stand. */
function readStamps(about: FileSheet): (of: Parameters<typeof stampOf>[0]) => Stamped {
  return (of) => {
    const place = probe().roles.find(({ role, sheet }) => sheet === "about" && sameRole(role, stampOf(of)));
    if (!place) throw new Error(`A comparison has no stamp "${of}".`);
    const { row, column } = place.area;
    const labelled = about.cellAt(row, place.label!.column)?.value === place.label!.text;
    const text = labelled ? String(about.cellAt(row, column)?.value ?? "") : "";
    return { text, cell: `${about.name}!${addressOfCell(row, column)}` };
  };
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

/** Inserted or deleted rows would put every value under another name. */
function requireRows(checks: FileSheet): void {
  for (const { label } of placesOfKind(probe(), "built")) {
    if (!label || checks.cellAt(label.row, label.column)?.value === label.text) continue;
    const place = `${checks.name}!${addressOfCell(label.row, label.column)}`;
    throw refused(`${place} should read “${label.text}”. Were rows inserted or deleted? Then nothing can be verified.`);
  }
}

function siteCount(checks: FileSheet): number {
  const { row, column } = placeOfRole(probe(), builtOf(siteInputOf("gridMw")))!.area;
  let count = 0;
  while (!isBlank(checks.cellAt(row, column + count)?.value)) count++;
  if (count > 0) return count;
  throw refused(`${checks.name}!${addressOfCell(row, column)} is blank: the sites as built are gone.`);
}
