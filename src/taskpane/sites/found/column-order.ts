import { quantities } from "../../../economics/quantities.js";
import type { ColumnRead } from "../../../sites/table/sites-read.js";

/** Columns asked about and numbers first: they are the ones to look at. Texts follow, ignored columns come last. */
export const columnOrder = (columns: readonly ColumnRead[]): readonly ColumnRead[] =>
  [...columns].sort((a, b) => weight(a) - weight(b));

const weight = ({ use, field }: ColumnRead): number => {
  if (use !== "site") return use === "asked" ? 0 : 2;
  return field !== null && field in quantities ? 0 : 1;
};
