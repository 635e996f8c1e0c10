import type { CloudPath } from "../../economics/index.js";
import { atLeastOneQuarter } from "../../economics/index.js";
import type { Section } from "../../sheet/plan.js";
import { opensAfter } from "./cloud-hall.js";
import type { Context } from "../context.js";
import { perQuarter, summedRows } from "../lines/line-builders.js";

export function cycleSection(context: Context): Section {
  const { workings, quarters } = context;
  const life = atLeastOneQuarter(context.input.assumptions.gpuLifeYears);
  const ages = workings.map((w) => Array.from({ length: quarters + 1 }, (_, i) => i - opensAfter(w)));
  const rows = [1, quarters + 1] as const;
  const age = (id: string): string => `({${id}:index}-{cloudOpens}-1)`;
  return {
    heading: "GPU cycles",
    breakBefore: true,
    lines: [
      perQuarter(
        "gpuCycle",
        "Cycle",
        "no. from 0",
        "general",
        rows,
        `IF({gpuCycle:index}>{cloudOpens},INT(${age("gpuCycle")}/{gpuLifeQuarters}),-1)`,
        ages.map((site) => site.map((a) => (a < 0 ? -1 : Math.floor(a / life)))),
        { note: "−1 before the halls open" },
      ),
      perQuarter(
        "gpuQuarter",
        "Quarter of the cycle",
        "no. from 0",
        "general",
        rows,
        `IF({gpuQuarter:index}>{cloudOpens},MOD(${age("gpuQuarter")},{gpuLifeQuarters}),-1)`,
        ages.map((site) => site.map((a) => (a < 0 ? -1 : a % life))),
      ),
    ],
  };
}

export function operationSection(context: Context): Section {
  const { workings, quarters } = context;
  const rows = [1, quarters + 1] as const;
  const cloud = <K extends keyof CloudPath>(key: K): CloudPath[K][] => workings.map((w) => w.cloud[key]);
  const runs = (id: string): string => `{${id}:index}>{cloudOpens},{${id}:index}<={quarters}`;
  const inCycle = (decline: string): string => `IF({gpuCycle}=0,1,(1-{${decline}})^{gpuCycle})`;
  const prepaid = `{prepaymentPerCycle}*${inCycle("gpuPriceDeclinePerCycle")}`;
  return {
    heading: "Build and operation",
    breakBefore: true,
    lines: [
      perQuarter(
        "facilityCapex",
        "Hall capex, in equal parts",
        "USD",
        "money",
        rows,
        "IF(AND({facilityCapex:index}>{startQuarters},{facilityCapex:index}<={cloudOpens}),-1*{facilityCapexUsd}/{cloudBuildQuarters},0)",
        cloud("facilityCapex"),
        { total: summedRows(cloud("facilityCapex")) },
      ),
      perQuarter(
        "gpuRevenue",
        "GPU revenue",
        "USD",
        "money",
        rows,
        `IF(AND(${runs("gpuRevenue")}),{revenuePerQuarter}*${inCycle("gpuPriceDeclinePerCycle")}*(1-{gpuPriceDeclinePerYear})^INT({gpuQuarter}/4),0)`,
        cloud("revenue"),
        { total: summedRows(cloud("revenue")) },
      ),
      perQuarter(
        "gpuOpex",
        "Operating cost",
        "USD",
        "money",
        rows,
        "-1*{gpuRevenue}*{cloudOpexFraction}",
        cloud("opex"),
        { total: summedRows(cloud("opex")) },
      ),
      perQuarter(
        "cloudPower",
        "Power",
        "USD",
        "money",
        rows,
        `IF(AND(${runs("cloudPower")}),-1*{gridMw}*{cloudLoadFactor}*{hoursPerQuarter}*1000*{sitePowerPriceUsdPerKwh}*{powerFactor},0)`,
        cloud("power"),
        { total: summedRows(cloud("power")) },
      ),
      perQuarter(
        "gpuPurchases",
        "GPUs bought, and sold when worn out",
        "USD",
        "money",
        rows,
        `IF(AND(${runs("gpuPurchases")}),{gpuCapexPerCycle}*${inCycle("gpuCapexDeclinePerCycle")}*(IF({gpuQuarter}={gpuLifeQuarters}-1,{gpuResidualFraction},0)-IF({gpuQuarter}=0,1,0)),0)`,
        workings.map(({ cloud: c }) => c.gpuCapex.map((spent, i) => spent + c.gpuResidual[i]!)),
      ),
      perQuarter(
        "gpuPrepayment",
        "Prepayment received, and credited back",
        "USD",
        "money",
        rows,
        `IF(AND(${runs("gpuPrepayment")}),${prepaid}*(IF({gpuQuarter}=0,1,0)-IF({gpuQuarter}>={creditFrom},1/({gpuLifeQuarters}-{creditFrom}),0)),0)`,
        cloud("prepayment"),
      ),
      perQuarter(
        "cloudOwnFlow",
        "Cash flow of halls and GPUs",
        "USD",
        "money",
        rows,
        "IF({cloudOwnFlow:index}={quarters}+1,{cloudTerminal},{facilityCapex}+{gpuRevenue}+{gpuOpex}+{cloudPower}+{gpuPurchases}+{gpuPrepayment})",
        cloud("cloudFlows"),
        { total: summedRows(cloud("cloudFlows")) },
      ),
    ],
  };
}
