import { ROBUST_LEAD_USD_PER_W } from "../../../comparison/summary/robust-lead.js";
import { pathRow, pathRows } from "../../../economics/paths.js";
import { counted, listed, plain, usdPerW } from "../numerals.js";
import type { SiteRow } from "./evaluation.js";

/** The name of a site; the grid MW tell sites of one name apart. */
export const siteLabel = ({ site, name, gridMw }: SiteRow, rows: readonly SiteRow[]): string =>
  rows.some((other) => other.site !== site && other.name === name) ? `${name}, ${plain(gridMw)} MW` : name;

/** The finding as a title: "Lease leads on two of three sites". */
export function findingOf(rows: readonly SiteRow[]): string {
  const [only] = rows;
  if (!only) return "No site to compare";
  if (rows.length === 1) return `${pathRow(only.best).asSubject} leads on ${only.name}`;
  const wins = pathRows.map(({ key, asSubject }) => ({
    asSubject,
    sites: rows.filter(({ best }) => best === key).length,
  }));
  const most = Math.max(...wins.map(({ sites }) => sites));
  const leaders = wins.filter(({ sites }) => sites === most).map(({ asSubject }) => asSubject);
  const all = counted(rows.length);
  if (most === rows.length) return `${leaders[0]} leads on ${rows.length === 2 ? "both" : `all ${all}`} sites`;
  if (leaders.length > 1) return `${listed(leaders)} lead on ${counted(most)} of ${all} sites each`;
  return `${leaders[0]} leads on ${counted(most)} of ${all} sites`;
}

/** Two sentences for the end of a build: who leads where, and where the lead is too thin to trust. */
export function findingInFull(rows: readonly SiteRow[]): string {
  if (rows.length > 1 && rows.every(({ best }) => best === rows[0]!.best)) {
    return [`${findingOf(rows)}.`, thinness(rows)].filter(Boolean).join(" ");
  }
  const leads = pathRows.flatMap(({ key, asSubject }) => {
    const names = rows.filter(({ best }) => best === key).map((row) => siteLabel(row, rows));
    return names.length ? [`${asSubject} leads on ${listed(names)}`] : [];
  });
  return [`${leads.join("; ")}.`, thinness(rows)].filter(Boolean).join(" ");
}

function thinness(rows: readonly SiteRow[]): string {
  const thin = rows.filter(({ lead }) => lead < ROBUST_LEAD_USD_PER_W);
  const [first] = thin;
  if (!first) return "";
  if (thin.length === 1)
    return `On ${siteLabel(first, rows)} the lead is ${usdPerW(first.lead)} USD/W: ranking not robust.`;
  return `On ${counted(thin.length)} sites the lead is under ${ROBUST_LEAD_USD_PER_W} USD/W: ranking not robust there.`;
}

export const leadInWords = ({ lead }: SiteRow): string =>
  lead < ROBUST_LEAD_USD_PER_W ? `lead ${usdPerW(lead)}: not robust` : `lead ${usdPerW(lead)}`;
