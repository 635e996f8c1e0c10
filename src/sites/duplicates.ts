import { inWords } from "../economics/number-words.js";
import { labelOf } from "./questions.js";
import type { SiteNumber } from "./site-columns.js";
import type { ReadSite } from "./sites-read.js";

export interface Duplicates {
  readonly sites: readonly ReadSite[];
  /** Left out: the same name and the same figures as an earlier row. */
  readonly copies: readonly { readonly row: number; readonly of: number }[];
  /** Kept: the same name with other figures. */
  readonly conflicts: readonly { readonly site: ReadSite; readonly title: string; readonly advice: string }[];
}

const nameKey = (site: ReadSite): string => site.name.normalize("NFKC").toLowerCase();
const figures = ({ row, defaulted, ...rest }: ReadSite): unknown[] => [
  ...Object.values({ ...rest, name: 0 }),
  defaulted.length,
  row * 0,
];

/** The first figure in which two rows of one name differ, in words. */
function difference(site: ReadSite, first: ReadSite): string {
  const fields = Object.keys(first).filter((key) => !["name", "row", "defaulted"].includes(key)) as (
    SiteNumber | "owner" | "status"
  )[];
  const field = fields.find((key) => site[key] !== first[key]);
  if (field === undefined) return "another figure";
  const words = (value: string | number | null | undefined): string =>
    typeof value === "number" ? inWords(value) : (value ?? "blank");
  return `${labelOf(field).split(",")[0]!} ${words(site[field])} against ${words(first[field])}`;
}

/** Drops exact copies and keeps, with a warning each, rows that share a name but not their figures. */
export function withoutCopies(sites: readonly ReadSite[]): Duplicates {
  const seen = new Map<string, number>();
  const named = new Map<string, ReadSite>();
  const copies: { row: number; of: number }[] = [];
  const conflicts: { site: ReadSite; title: string; advice: string }[] = [];
  const kept = sites.filter((site) => {
    const name = nameKey(site);
    const key = JSON.stringify([name, figures(site)]);
    const of = seen.get(key);
    if (of !== undefined) {
      copies.push({ row: site.row, of });
      return false;
    }
    seen.set(key, site.row);
    const first = named.get(name);
    if (first === undefined) named.set(name, site);
    else {
      const title = `is a second row with this name`;
      conflicts.push({
        site,
        title,
        advice: `It differs from row ${first.row}: ${difference(site, first)}. Both are kept; rename one.`,
      });
    }
    return true;
  });
  return { sites: kept, copies, conflicts };
}
