import { solvedOf, staleOf } from "../roles.js";
import {
  checkCase,
  frameOf,
  paths,
  quantities,
  Refusal,
  workSite,
  type Case,
  type SiteWorkings,
} from "../../economics/index.js";
import type { TableColumn, TablePlan } from "../../sheet/plan.js";
import { groups } from "../../sites/assumptions/groups.js";
import type { CaseField } from "../../economics/fields.js";
import { sourceOf } from "../../sites/assumptions/source-of.js";
import type { ChosenSite } from "./chosen-site.js";
import type { Context } from "../context.js";
import { PATH_WORDS } from "../summary/site-table-columns.js";

/** Drivers shown: the widest swings. */
const SHOWN = 14;

interface Swing {
  readonly field: CaseField;
  readonly low: number;
  readonly now: number;
  readonly high: number;
  readonly atLow: SiteWorkings;
  readonly atHigh: SiteWorkings;
}

/** Each driver from the low to the high of its sourced range, everything else as it is; solved by the core, stamped. */
export function swings({ input }: Context, { number }: ChosenSite): Swing[] {
  const one: Case = { ...input, sites: [input.sites[number - 1]!] };
  const values: Readonly<Record<CaseField, number>> = { ...input.market, ...input.assumptions };
  return groups
    .flatMap((group) => group.fields)
    .flatMap((field) => {
      const { low, high } = sourceOf(field);
      if (low === null || high === null) return [];
      const [atLow, atHigh] = [flexed(one, field, low), flexed(one, field, high)];
      return atLow && atHigh ? [{ field, low, now: values[field], high, atLow, atHigh }] : [];
    })
    .sort((a, b) => Math.abs(widthOf(b)) - Math.abs(widthOf(a)))
    .slice(0, SHOWN);
}

/** The site with one field set, where the model accepts it; a site's own override would hide the field, so it goes. */
function flexed(one: Case, field: CaseField, value: number): SiteWorkings | undefined {
  const market = field in one.market ? { ...one.market, [field]: value } : one.market;
  const assumptions = field in one.assumptions ? { ...one.assumptions, [field]: value } : one.assumptions;
  const { [field as "name"]: _own, ...site } = { ...one.sites[0]! };
  const sites = [{ ...site, name: one.sites[0]!.name }];
  try {
    checkCase({ market, assumptions, sites });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
  return workSite(sites[0]!, assumptions, frameOf({ market, assumptions }));
}

const leadPerW = ({ lease, mine, site }: SiteWorkings): number => (lease.value - mine.value) / 1e6 / site.gridMw;
const widthOf = (swing: Swing): number => leadPerW(swing.atHigh) - leadPerW(swing.atLow);
const best = (workings: SiteWorkings): string =>
  PATH_WORDS[paths.reduce((a, b) => (workings[b].value > workings[a].value ? b : a))];

export function tornadoTable(context: Context, chosen: ChosenSite): TablePlan {
  const rows = swings(context, chosen);
  const column = (
    id: string,
    label: string,
    unit: string,
    number: TableColumn["number"],
    width: number,
    pick: (row: Swing) => number | string,
  ): TableColumn => ({
    id,
    label,
    unit,
    number,
    kind: "text",
    role: solvedOf("tornado"),
    width,
    values: rows.map(pick),
  });
  const when = context.details.builtAt ? ` at ${context.details.builtAt}` : "";
  return {
    id: "tornadoTable",
    heading: "What moves the answer most: B less A, each driver from its low to its high",
    note: `Solved by the model for ${chosen.workings.site.name}${when}, everything else unchanged; ranges from the sources on Inputs.`,
    index: "driver",
    from: 1,
    to: rows.length,
    columns: [
      {
        id: "driverNumber",
        role: solvedOf("tornado"),
        label: "Row",
        unit: "no.",
        number: "integer",
        kind: "text",
        width: 6,
        values: rows.map((_, i) => i + 1),
      },
      column("driverName", "Driver", "", "text", 34, ({ field }) => quantities[field].label),
      column("driverLow", "Low", "see unit", "general", 12, ({ low }) => low),
      column("driverNow", "Now", "see unit", "general", 12, ({ now }) => now),
      column("driverHigh", "High", "see unit", "general", 12, ({ high }) => high),
      column("driverUnit", "Unit", "", "text", 15, ({ field }) => quantities[field].unit),
      column("driverAtLow", "B less A at low", "USD/W", "usdPerW", 12, ({ atLow }) => leadPerW(atLow)),
      column("driverAtHigh", "B less A at high", "USD/W", "usdPerW", 12, ({ atHigh }) => leadPerW(atHigh)),
      column("driverSwing", "Swing", "USD/W", "usdPerW", 10, (row) => Math.abs(widthOf(row))),
      column("driverBestLow", "Best at low", "", "text", 11, ({ atLow }) => best(atLow)),
      column("driverBestHigh", "Best at high", "", "text", 11, ({ atHigh }) => best(atHigh)),
      {
        id: "driverState",
        role: staleOf("tornado"),
        label: "Solved values",
        unit: "",
        number: "text",
        kind: "calculation",
        width: 11,
        formula: 'IF({changedInputs}=0,"current","stale")',
        values: rows.map(() => "current"),
      },
    ],
  };
}
