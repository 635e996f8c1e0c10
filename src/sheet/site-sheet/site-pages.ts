import type { SplitColumns } from "../table-sheet/table-pages.js";
import { noteColumn, siteColumns } from "./site-sheet-columns.js";

const mostOnAPage = 24;
const sitesAPage = 20;

/** More sites than a page can hold legibly go on several, labels and units on each; notes come with the last. */
export function splitSites(sites: number): SplitColumns | undefined {
  if (sites <= mostOnAPage) return undefined;
  const pages = Math.ceil(sites / sitesAPage);
  const each = Math.ceil(sites / pages);
  const ends = Array.from(
    { length: pages },
    (_, page) => siteColumns.firstSite + Math.min(sites, (page + 1) * each) - 1,
  );
  ends[pages - 1] = noteColumn(sites);
  const later = ends.slice(1).map((to, page) => ({ from: (ends[page] as number) + 1, to }));
  return { first: ends[0] as number, later, repeat: { from: 0, to: siteColumns.air } };
}
