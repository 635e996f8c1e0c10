import { siteResult } from "../roles.js";
import type { MinePlan } from "../../economics/index.js";
import type { Line, Section, SiteSheet } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { perQuarter, perSite, summed, summedRows } from "../lines/line-builders.js";
import { costSection, planSections, renewWords, runOffWords } from "./mine-plans.js";
import { siteSection, todaySection } from "./mine-site-lines.js";

/** Mine: path A. Today's fleet run off, the same site renewed, and the better of the two, stopped when that is best. */
export function mineSheet(context: Context): SiteSheet {
  return {
    form: "sites",
    id: "mine",
    name: "Mine",
    title: "A · Mine",
    subtitle:
      "Run today's machines off or renew them, and sell the site after the quarter in which that is worth most.",
    tab: "first",
    charts: [],
    sections: [
      resultSection(context),
      siteSection(context),
      todaySection(context),
      costSection(context),
      ...planSections(context, runOffWords),
      ...planSections(context, renewWords),
      flowSection(context),
    ],
  };
}

function resultSection({ workings }: Context): Section {
  const values = <T>(of: (w: Context["workings"][number]) => T): T[] => workings.map(of);
  return {
    heading: "Value of path A",
    lines: [
      perSite(
        "sellToday",
        "Sell today",
        "USD",
        "money",
        "{runOffIfStopped:first}",
        values((w) => w.mine.sellToday),
        {
          role: siteResult("sellToday"),
          total: summed(values((w) => w.mine.sellToday)),
          note: "land and machines, before the first quarter",
        },
      ),
      ...plansValue(
        "runOff",
        "Run-off",
        values((w) => w.mine.runOff),
      ),
      ...plansValue(
        "renew",
        "Renewed",
        values((w) => w.mine.renew),
      ),
      perSite(
        "renews",
        "Renewing is better",
        "1 or 0",
        "integer",
        "IF({renewValue}>{runOffValue},1,0)",
        values((w) => (w.mine.renews ? 1 : 0)),
        {
          note: "a tie stays with the run-off",
        },
      ),
      perSite(
        "mineStop",
        "Stop after quarter",
        "no.",
        "integer",
        "IF({renews}=1,{renewStop},{runOffStop})",
        values((w) => w.mine.stopQuarter),
        {
          role: siteResult("mineStopQuarter"),
          note: "0: sell today",
        },
      ),
      perSite(
        "mineValue",
        "Value of A",
        "USD",
        "money",
        "MAX({runOffValue},{renewValue})",
        values((w) => w.mine.value),
        {
          role: siteResult("mine"),
          total: summed(values((w) => w.mine.value)),
          emphasis: "total",
        },
      ),
    ],
  };
}

function plansValue(id: "runOff" | "renew", label: string, plans: readonly MinePlan[]): Line[] {
  return [
    perSite(
      `${id}Value`,
      `${label}, stopped when best`,
      "USD",
      "money",
      `MAX({${id}IfStopped:all})`,
      plans.map((plan) => plan.value),
      {
        role: siteResult(id === "runOff" ? "mineRunOff" : "mineRenew"),
        total: summed(plans.map((plan) => plan.value)),
      },
    ),
    perSite(
      `${id}Stop`,
      `${label}, best stop after quarter`,
      "no.",
      "integer",
      `MATCH({${id}Value},{${id}IfStopped:all},0)-1`,
      plans.map((plan) => plan.stopQuarter),
    ),
  ];
}

function flowSection({ workings, quarters }: Context): Section {
  const flows = workings.map((w) => w.mine.flows);
  const running = "IF({renews}=1,{renewOperating}+{renewMachinery},{runOffOperating})";
  const exit = "{landUsd}+IF({renews}=1,{renewMachines},{runOffMachines})";
  return {
    heading: "Cash flow of path A",
    breakBefore: true,
    lines: [
      perQuarter(
        "mineFlow",
        "A · Mine, cash flow",
        "USD",
        "money",
        [1, quarters + 1],
        `IF({mineFlow:index}<={mineStop},${running},IF({mineFlow:index}={mineStop}+1,${exit},0))`,
        flows,
        {
          total: summedRows(flows),
          note: "to the stop, the sale in the next quarter, then nothing",
        },
      ),
    ],
  };
}
