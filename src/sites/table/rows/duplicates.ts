import type { ReadSite } from "../sites-read.js";

export interface Duplicates {
  readonly sites: readonly ReadSite[];
  /** Left out: the same name and the same figures as the earlier row `of`. */
  readonly copies: readonly { readonly row: number; readonly of: number }[];
  /** Kept: the same name as `first`, but other figures. */
  readonly conflicts: readonly { readonly site: ReadSite; readonly first: ReadSite }[];
}

/** Drops exact copies; rows that share a name but not their figures stay and are reported. */
export function withoutCopies(all: readonly ReadSite[]): Duplicates {
  const rows = new Map<string, number>();
  const named = new Map<string, ReadSite>();
  const copies: { row: number; of: number }[] = [];
  const conflicts: { site: ReadSite; first: ReadSite }[] = [];
  const sites = all.filter((site) => {
    const name = site.name.normalize("NFKC").toLowerCase();
    const figures = JSON.stringify({ ...site, name, row: 0 });
    const of = rows.get(figures);
    if (of !== undefined) {
      copies.push({ row: site.row, of });
      return false;
    }
    const first = named.get(name);
    if (first) conflicts.push({ site, first });
    else named.set(name, site);
    rows.set(figures, site.row);
    return true;
  });
  return { sites, copies, conflicts };
}
