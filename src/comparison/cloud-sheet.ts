import { atLeastOneQuarter, firstCreditQuarter } from "../economics/index.js";
import type { CloudPath, SiteWorkings } from "../economics/index.js";
import type { Line, Section, SiteSheet } from "../sheet/plan.js";
import { beforeLines, gridLines, returnFlows, returnLines, valueLines } from "./conversion-lines.js";
import type { Context } from "./context.js";
import { NO_VALUE } from "./lease-sheet.js";
import { cloudPerMwh } from "./today.js";
import { constant, perQuarter, perSite, summed, summedRows } from "./line-builders.js";

export const NO_PRICE = "no price does it";

/** Cloud: path C. Own halls, own GPUs, bought anew every cycle. */
export function cloudSheet(context: Context): SiteSheet {
  return {
    form: "sites",
    id: "cloud",
    name: "Cloud",
    title: "C · Cloud",
    subtitle: "Mine until the build starts, then run own GPUs in own halls; a new set of GPUs every cycle.",
    tabColour: "8A94A3",
    charts: [],
    sections: [
      {
        heading: "Value of path C",
        lines: [...valueLines(context, "cloud", "cloudOwnFlow", "cloudFactor"), ...riskLines(context)],
      },
      { heading: "Over mining on", lines: returnLines(context, "cloud") },
      { heading: "Where it flips", lines: priceFlipLines(context) },
      { heading: "Halls and GPUs", breakBefore: true, lines: hallLines(context) },
      { heading: "The exit", lines: exitLines(context) },
      { heading: "Before the halls open", breakBefore: true, lines: beforeLines(context, "cloud") },
      cycleSection(context),
      operationSection(context),
      { heading: "Cash flow of path C", breakBefore: true, lines: returnFlows(context, "cloud", "cloudOwnFlow") },
      { heading: "Rates of return tried", breakBefore: true, lines: gridLines(context, "cloud") },
    ],
  };
}

const of = <T>(context: Context, pick: (w: SiteWorkings) => T): T[] => context.workings.map(pick);
const opensAfter = (w: SiteWorkings): number => w.site.startQuarters + w.cloud.buildQuarters;

function riskLines(context: Context): Line[] {
  const { assumptions } = context.input;
  return [
    perSite(
      "cloudFailureCost",
      "Cost of a failed project",
      "USD",
      "money",
      "{failureCostFraction}*{facilityPv}",
      of(context, (w) => assumptions.failureCostFraction * w.cloud.facilityPresentValue),
    ),
    perSite(
      "cloudRiskWeighted",
      "Value of C, risk-weighted",
      "USD",
      "money",
      "{cloudDeliveryProbability}*{cloudValue}+(1-{cloudDeliveryProbability})*({mineValue}-{cloudFailureCost})",
      of(context, (w) => w.risk.cloud),
      {
        total: summed(of(context, (w) => w.risk.cloud)),
        note: "not delivered: the site mines on and loses the failure cost of the hall",
      },
    ),
    perSite(
      "cloudUsdPerMwh",
      "Operating cash of the first full year",
      "USD/grid MWh",
      "price",
      "SUMPRODUCT(({gpuRevenue:index:all}>{cloudOpens})*({gpuRevenue:index:all}<={cloudOpens}+4)*({gpuRevenue:all}+{gpuOpex:all}+{cloudPower:all}))/({gridMw}*{hoursPerQuarter}*4)",
      of(context, cloudPerMwh),
      { note: "before GPUs and prepayment" },
    ),
    perSite(
      "cloudTerminalShare",
      "Share of the value that is the exit",
      "fraction",
      "percent",
      `IF({cloudValue}=0,"${NO_VALUE}",{cloudTerminal}*INDEX({cloudFactor:all},{quarters}+1)/{cloudValue})`,
      of(context, (w) => (w.cloud.value === 0 ? NO_VALUE : w.cloud.terminalPresentValue / w.cloud.value)),
    ),
  ];
}

function priceFlipLines(context: Context): Line[] {
  const priced = "{gpuRevenue:all}+{gpuOpex:all}+{gpuPrepayment:all}";
  const flip = (target: string): string =>
    `IF({valuePerGpuPrice}<=0,"${NO_PRICE}",{gpuPriceUsdPerHour}+({${target}}-{cloudValue})/{valuePerGpuPrice})`;
  return [
    perSite(
      "valuePerGpuPrice",
      "Present value per USD of GPU price",
      "USD",
      "money",
      `(SUMPRODUCT(${priced},{cloudFactor:all})+{openPrepayment}*INDEX({cloudFactor:all},{quarters}+1))/{gpuPriceUsdPerHour}`,
      of(context, (w) => w.cloud.perGpuPrice),
      {
        note: "revenue less operating cost, prepayment and its open credit",
      },
    ),
    perSite(
      "gpuPriceCloudEqualsMine",
      "GPU price at which C = A",
      "USD/GPU-hour",
      "price",
      flip("mineValue"),
      of(context, (w) => w.flips.gpuPriceCloudEqualsMine ?? NO_PRICE),
      { note: "exact", emphasis: "total" },
    ),
    perSite(
      "gpuPriceCloudEqualsLease",
      "GPU price at which C = B",
      "USD/GPU-hour",
      "price",
      flip("leaseValue"),
      of(context, (w) => w.flips.gpuPriceCloudEqualsLease ?? NO_PRICE),
      { note: "exact", emphasis: "total" },
    ),
  ];
}

/** Quarters of full revenue in a cycle, steps of price within it included: what a prepayment is a share of. */
function revenueQuarters(life: number, decline: number): number {
  let sum = 0;
  for (let i = 0; i < life; i++) sum += Math.pow(1 - decline, Math.floor(i / 4));
  return sum;
}

function hallLines(context: Context): Line[] {
  const { assumptions } = context.input;
  const life = atLeastOneQuarter(assumptions.gpuLifeYears);
  const cloud = <K extends keyof CloudPath>(key: K): CloudPath[K][] => of(context, (w) => w.cloud[key]);
  const fullRevenue = (w: SiteWorkings): number =>
    w.cloud.gpus * 2191.5 * assumptions.gpuUtilisationFraction * assumptions.gpuPriceUsdPerHour;
  const years = "INT({gpuLifeQuarters}/4)";
  const kept = "(1-{gpuPriceDeclinePerYear})";
  return [
    constant(
      "cloudBuildQuarters",
      "Build, whole quarters",
      "quarters",
      "integer",
      "MAX(1,INT(4*{cloudBuildYears}+0.5))",
      atLeastOneQuarter(assumptions.cloudBuildYears),
    ),
    constant(
      "gpuLifeQuarters",
      "Life of a set of GPUs",
      "quarters",
      "integer",
      "MAX(1,INT(4*{gpuLifeYears}+0.5))",
      life,
    ),
    constant(
      "creditFrom",
      "Prepayment credited from quarter of the cycle",
      "no. from 0",
      "integer",
      "INT({prepaymentCreditStart}*{gpuLifeQuarters}+0.5)",
      firstCreditQuarter(life),
    ),
    constant(
      "revenueQuarters",
      "Quarters of full revenue in a cycle",
      "quarters",
      "factor",
      `IF({gpuPriceDeclinePerYear}=0,{gpuLifeQuarters},4*(1-${kept}^${years})/{gpuPriceDeclinePerYear}+({gpuLifeQuarters}-4*${years})*${kept}^${years})`,
      revenueQuarters(life, assumptions.gpuPriceDeclinePerYear),
      {
        note: "the price steps down once a year inside a cycle",
      },
    ),
    perSite(
      "cloudOpens",
      "Halls open after quarter",
      "no.",
      "integer",
      "{startQuarters}+{cloudBuildQuarters}",
      of(context, opensAfter),
    ),
    perSite("gpus", "GPUs", "GPUs", "integer", "{criticalMw}*1000/{gpuSiteKw}", cloud("gpus"), {
      total: summed(cloud("gpus")),
    }),
    perSite(
      "facilityCapexUsd",
      "Hall capex",
      "USD",
      "money",
      "{criticalMw}*10^6*{cloudFacilityCapexUsdPerW}",
      cloud("facilityCapexUsd"),
      { total: summed(cloud("facilityCapexUsd")) },
    ),
    perSite(
      "facilityPv",
      "Hall capex, present value",
      "USD",
      "money",
      "-1*SUMPRODUCT({facilityCapex:all},{cloudFactor:all})",
      cloud("facilityPresentValue"),
      { total: summed(cloud("facilityPresentValue")) },
    ),
    perSite(
      "gpuCapexPerCycle",
      "GPU cost, first cycle",
      "USD",
      "money",
      "{gpus}*{gpuCapexUsd}",
      of(context, (w) => w.cloud.gpus * assumptions.gpuCapexUsd),
    ),
    perSite(
      "revenuePerQuarter",
      "Revenue of a quarter at today's price",
      "USD/quarter",
      "money",
      "{gpus}*{hoursPerQuarter}*{gpuUtilisationFraction}*{gpuPriceUsdPerHour}",
      of(context, fullRevenue),
      { total: summed(of(context, fullRevenue)) },
    ),
    perSite(
      "prepaymentPerCycle",
      "Prepayment, first cycle",
      "USD",
      "money",
      "{gpuPrepaymentFraction}*{revenuePerQuarter}*{revenueQuarters}",
      of(
        context,
        (w) =>
          assumptions.gpuPrepaymentFraction *
          fullRevenue(w) *
          revenueQuarters(life, assumptions.gpuPriceDeclinePerYear),
      ),
    ),
  ];
}

function exitLines(context: Context): Line[] {
  const life = atLeastOneQuarter(context.input.assumptions.gpuLifeYears);
  const age = (w: SiteWorkings): number => context.quarters - opensAfter(w) - 1;
  const cloud = <K extends keyof CloudPath>(key: K): CloudPath[K][] => of(context, (w) => w.cloud[key]);
  const last = (decline: string): string => `IF({lastCycle}=0,1,(1-{${decline}})^{lastCycle})`;
  return [
    perSite(
      "lastCycle",
      "Last cycle",
      "no. from 0",
      "integer",
      "INT(({quarters}-{cloudOpens}-1)/{gpuLifeQuarters})",
      of(context, (w) => Math.floor(age(w) / life)),
    ),
    perSite(
      "usedQuarters",
      "Quarters used of the last cycle",
      "quarters",
      "integer",
      "MOD({quarters}-{cloudOpens}-1,{gpuLifeQuarters})+1",
      of(context, (w) => (age(w) % life) + 1),
    ),
    perSite(
      "cloudHallTerminal",
      "Halls at the price of B's exit, else the site",
      "USD",
      "money",
      "{renewalProbability}*{hallValue}+(1-{renewalProbability})*{landUsd}",
      cloud("hallTerminal"),
      { total: summed(cloud("hallTerminal")), note: "the same hall has one price" },
    ),
    perSite(
      "gpuTerminal",
      "GPUs not yet worn out",
      "USD",
      "money",
      `IF({usedQuarters}={gpuLifeQuarters},0,{gpuCapexPerCycle}*${last("gpuCapexDeclinePerCycle")}*({gpuResidualFraction}+(1-{gpuResidualFraction})*(1-{usedQuarters}/{gpuLifeQuarters})))`,
      cloud("gpuTerminal"),
    ),
    perSite(
      "openPrepayment",
      "Prepayment not yet credited",
      "USD",
      "money",
      `IF({usedQuarters}={gpuLifeQuarters},0,-1*{prepaymentPerCycle}*${last("gpuPriceDeclinePerCycle")}*(1-MAX(0,{usedQuarters}-{creditFrom})/({gpuLifeQuarters}-{creditFrom})))`,
      cloud("openPrepayment"),
    ),
    perSite(
      "cloudTerminal",
      "Exit",
      "USD",
      "money",
      "{cloudHallTerminal}+{gpuTerminal}+{openPrepayment}",
      cloud("terminal"),
      { total: summed(cloud("terminal")), emphasis: "total" },
    ),
  ];
}

function cycleSection(context: Context): Section {
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

function operationSection(context: Context): Section {
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
