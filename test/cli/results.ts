import { fingerprint } from "../../src/comparison/index.js";
import type { ThreePaths } from "../../src/economics/index.js";
import { completeCase } from "../../src/sites/assumptions/complete-case.js";
import { presetOverrides } from "../../src/sites/assumptions/presets.js";
import { readSites } from "../../src/sites/table/read-sites.js";
import type { ReadSite } from "../../src/sites/table/sites-read.js";

/** What `--json` prints. */
export interface Results extends ThreePaths {
  readonly provenance: Readonly<Record<string, string>>;
}
export const json = (text: string): Results => JSON.parse(text) as Results;

/** Sites as a case has them: what a table's reader adds for people goes. */
export const plain = (sites: readonly ReadSite[]) =>
  sites.map(({ owner: _o, status: _s, row: _r, defaulted: _d, ...site }) => site);
export const hashOf = (
  rows: readonly (readonly unknown[])[],
  preset: Parameters<typeof presetOverrides>[0] = "Base values",
) => fingerprint(completeCase(plain(readSites(rows).sites), {}, {}, presetOverrides(preset)));
