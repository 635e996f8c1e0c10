import { PATH_WORDS } from "../../comparison/summary/site-table-columns.js";
import { ROBUST_LEAD_USD_PER_W } from "../../comparison/summary/robust-lead.js";
import { inWords } from "../../economics/number-words.js";
import type { SiteResult, ThreePaths } from "../../economics/index.js";
import type { Inputs } from "../input/inputs.js";
import { several } from "../several.js";
import { visible } from "../visible.js";

/** More rows than this are for the workbook. */
const SHOWN = 20;
const NAME_WIDTH = 32;

/** The answer in a few lines: a row a site, widest lead first, and which files were written. */
export function summaryLines({ input, provenance }: Inputs, { sites }: ThreePaths, files: readonly string[]): string[] {
  const gridMw = input.sites.reduce((sum, site) => sum + site.gridMw, 0);
  const ranked = [...sites].sort((a, b) => b.leadUsdPerW - a.leadUsdPerW);
  const width = Math.min(NAME_WIDTH, Math.max(4, ...ranked.slice(0, SHOWN).map(({ name }) => visible(name).length)));
  const rest = ranked.length - SHOWN;
  return [
    `${several(sites.length, "site")}, ${inWords(Math.round(gridMw * 10) / 10)} grid MW. Preset: ${provenance.preset}. Market: ${provenance.marketAsOf}.`,
    "",
    [`USD per grid watt`.padEnd(width), ...columns(...Object.values(PATH_WORDS)), "  Best     ", "   Lead"].join(""),
    ...ranked.slice(0, SHOWN).map((site) => rowOf(site, width)),
    ...(rest > 0 ? [`and ${rest} more`] : []),
    "",
    ...files.map((file) => `Written: ${file}`),
  ];
}

function rowOf(site: SiteResult, width: number): string {
  const { mineUsdPerW, leaseUsdPerW, cloudUsdPerW, best, leadUsdPerW } = site;
  const values = columns(...[mineUsdPerW, leaseUsdPerW, cloudUsdPerW].map((value) => value.toFixed(2)));
  const doubt = leadUsdPerW < ROBUST_LEAD_USD_PER_W ? "  not robust" : "";
  return [
    shortened(site.name, width),
    ...values,
    `  ${PATH_WORDS[best].padEnd(9)}`,
    leadUsdPerW.toFixed(2).padStart(7),
    doubt,
  ].join("");
}

const columns = (...texts: string[]): string[] => texts.map((text) => text.padStart(9));

function shortened(name: string, width: number): string {
  const shown = visible(name);
  return (shown.length > width ? `${shown.slice(0, width - 1)}…` : shown).padEnd(Math.max(width, 17));
}
