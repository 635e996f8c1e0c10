import type { GridHost } from "../../grid/host.js";
import { HostError } from "../../grid/host.js";
import type { RangeSelf } from "./range.js";

const inside = ({ area }: RangeSelf, at: { row: number; column: number }): boolean =>
  at.row >= area.row &&
  at.column >= area.column &&
  at.row < area.row + area.rows &&
  at.column < area.column + area.columns;

/** Range.hyperlink: of a single cell, null where there is none. */
export function readHyperlink(self: RangeSelf, host: GridHost): unknown {
  const found = host.extras(self.sheet).hyperlinks.find((link) => inside(self, link));
  return found ? { address: found.address, screenTip: found.screenTip } : null;
}

export async function writeHyperlink(self: RangeSelf, value: unknown, host: GridHost): Promise<void> {
  const { address, screenTip = "", textToDisplay } = (value ?? {}) as Partial<Record<string, string>>;
  if (typeof address !== "string" || self.area.rows * self.area.columns !== 1)
    throw new HostError("InvalidArgument", "A hyperlink stands in one cell and has an address.");
  if (host.likeExcel?.hyperlinksReplaceText)
    await host.write(self.sheet, self.area, [[`'${textToDisplay ?? address}`]]);
  dropHyperlinks(self, host);
  host.extras(self.sheet).hyperlinks.push({ row: self.area.row, column: self.area.column, address, screenTip });
}

export function dropHyperlinks(self: RangeSelf, host: GridHost): void {
  const { hyperlinks } = host.extras(self.sheet);
  const kept = hyperlinks.filter((link) => !inside(self, link));
  hyperlinks.splice(0, hyperlinks.length, ...kept);
}

export function copyHyperlinks(from: RangeSelf, to: RangeSelf, host: GridHost): void {
  const [down, right] = [to.area.row - from.area.row, to.area.column - from.area.column];
  const copied = host.extras(from.sheet).hyperlinks.filter((link) => inside(from, link));
  const moved = copied.map((link) => ({ ...link, row: link.row + down, column: link.column + right }));
  dropHyperlinks({ sheet: to.sheet, area: { ...from.area, row: to.area.row, column: to.area.column } }, host);
  host.extras(to.sheet).hyperlinks.push(...moved);
}
