import type { Line, SiteSheet } from "../plan.js";
import { textWidth, valueWidth, widestValue } from "../looks/widths.js";

/** The columns of every sheet with one column per site, so that a site stands in the same column everywhere. */
export const siteColumns = { section: 0, label: 4, constant: 5, unit: 6, total: 7, air: 8, firstSite: 9 } as const;

export const noteColumn = (sites: number): number => siteColumns.firstSite + sites;

/** Widths in characters: the usual ones, and more where a label, a unit or a value needs it. */
export function siteSheetWidths(sheet: SiteSheet, siteNames: readonly string[]): number[] {
  const lines = sheet.sections.flatMap((section) => section.lines);
  const widest = (widths: readonly number[]): number => widths.reduce((a, b) => Math.max(a, b), 0);
  const label = Math.min(48, Math.max(34, widest(lines.map((line) => textWidth(line.label))) + 1));
  const unit = Math.min(24, Math.max(14, widest(lines.map((line) => textWidth(line.unit))) + 2.5));
  const constant = Math.min(30, Math.max(13, widest(lines.map(constantWidth)) + 0.5));
  const total = Math.max(17, widest(lines.map(totalWidth)) + 0.5);
  const sites = siteNames.map((name, site) =>
    Math.min(32, Math.max(15, textWidth(name) + 2, widest(lines.map((line) => siteWidth(line, site))) + 0.5)),
  );
  return [2.5, 1.5, 1.5, 1.5, label, constant, unit, total, 2, ...sites, noteWidth(lines)];
}

/** Notes wrap from 72 characters on; linked ones from 96, because LibreOffice does not wrap a link. */
export function noteWidth(lines: readonly Line[]): number {
  const widthOf = (line: Line): number => Math.min(line.link === undefined ? 72 : 96, textWidth(line.note ?? "") + 3);
  return lines.reduce((most, line) => Math.max(most, widthOf(line)), 36);
}

const constantWidth = (line: Line): number => (line.shape === "constant" ? valueWidth(line.value, line.number) : 0);

const totalWidth = (line: Line): number =>
  line.shape === "constant" ? 0 : widestValue(line.total?.values ?? [], line.number);

function siteWidth(line: Line, site: number): number {
  if (line.shape === "constant") return 0;
  if (line.shape === "site") return valueWidth(line.values[site] ?? null, line.number);
  return widestValue(
    line.values.map((row) => row[site] ?? null),
    line.number,
  );
}
