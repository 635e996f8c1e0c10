import type { MinePlan } from "../economics/index.js";
import type { Line, Section, SiteSheet } from "../sheet/plan.js";
import type { Context } from "./context.js";
import { constant, perQuarter, perSite, summed, summedRows } from "./line-builders.js";
import { firstYearPerMwh, hashvalueToday, NO_SHUTDOWN, shutdownPrice, subsidyToday } from "./today.js";

/** Mine: path A. Today's fleet run off, the same site renewed, and the better of the two, stopped when that is best. */
export function mineSheet(context: Context): SiteSheet {
  return {
    form: "sites",
    id: "mine",
    name: "Mine",
    title: "A · Mine",
    subtitle:
      "Run today's machines off or renew them, and sell the site after the quarter in which that is worth most.",
    tabColour: "B45F06",
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
          total: summed(values((w) => w.mine.value)),
          emphasis: "total",
        },
      ),
    ],
  };
}

function plansValue(id: string, label: string, plans: readonly MinePlan[]): Line[] {
  return [
    perSite(
      `${id}Value`,
      `${label}, stopped when best`,
      "USD",
      "money",
      `MAX({${id}IfStopped:all})`,
      plans.map((plan) => plan.value),
      {
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

function siteSection({ workings, input }: Context): Section {
  const sites = workings.map((w) => w.site);
  return {
    heading: "The site as a mine",
    lines: [
      perSite(
        "gridMw",
        "Grid connection",
        "grid MW",
        "quantity",
        "{siteGridMw}",
        sites.map((s) => s.gridMw),
        {
          kind: "link",
          total: summed(sites.map((s) => s.gridMw)),
        },
      ),
      perSite(
        "miningMw",
        "Mining load",
        "grid MW",
        "quantity",
        'IF({siteMiningMw}="",{siteGridMw},{siteMiningMw})',
        sites.map((s) => s.miningMw),
        {
          total: summed(sites.map((s) => s.miningMw)),
          note: "the whole connection where Inputs has no mining load",
        },
      ),
      perSite(
        "fleetTh",
        "Hashrate of today's machines",
        "TH/s",
        "integer",
        "{miningMw}*10^6/({siteMiningPue}*{siteEfficiencyJPerTh})",
        sites.map((s) => s.fleetTh),
        {
          total: summed(sites.map((s) => s.fleetTh)),
        },
      ),
      perSite(
        "energyMwh",
        "Energy",
        "MWh/quarter",
        "integer",
        "{miningMw}*{siteMiningUptimeFraction}*{hoursPerQuarter}",
        workings.map((w) => w.mine.energyMwhPerQuarter),
        {
          total: summed(workings.map((w) => w.mine.energyMwhPerQuarter)),
        },
      ),
      perSite(
        "fixedOpex",
        "Fixed operating cost",
        "USD/quarter",
        "money",
        "{miningMw}*{miningFixedOpexUsdPerMwYear}/4",
        workings.map((w) => w.mine.fixedOpexUsdPerQuarter),
        {
          total: summed(workings.map((w) => w.mine.fixedOpexUsdPerQuarter)),
        },
      ),
      perSite(
        "landUsd",
        "Site value, powered land",
        "USD",
        "money",
        "{gridMw}*{siteResidualUsdPerMw}",
        sites.map((s) => s.gridMw * input.assumptions.siteResidualUsdPerMw),
        {
          total: summed(sites.map((s) => s.gridMw * input.assumptions.siteResidualUsdPerMw)),
        },
      ),
    ],
  };
}

/** The fleet against today's price: what the desks quote, electricity only. */
function todaySection(context: Context): Section {
  return {
    heading: "Mining today",
    lines: [
      constant(
        "subsidyNow",
        "Block subsidy today",
        "BTC/block",
        "rate",
        "{firstSubsidyBtc}/2^{eraNow}",
        subsidyToday(context),
      ),
      constant(
        "hashvalueNow",
        "Hashvalue today",
        "BTC/PH/day",
        "btcPerPh",
        "({subsidyNow}+{feesBtcPerBlock})*{hashesPerPhDay}/({difficulty}*{hashesPerDifficulty})",
        hashvalueToday(context),
        { note: "HASHVALUE" },
      ),
      constant(
        "hashpriceNow",
        "Hashprice today",
        "USD/PH/day",
        "price",
        "{btcPriceUsd}*{hashvalueNow}",
        context.input.market.btcPriceUsd * hashvalueToday(context),
        { note: "HASHPRICE" },
      ),
      perSite(
        "shutdownPrice",
        "Shutdown price of the fleet",
        "USD/BTC",
        "money",
        `IF({sitePowerPriceUsdPerKwh}<=0,"${NO_SHUTDOWN}",24*{siteEfficiencyJPerTh}*{sitePowerPriceUsdPerKwh}*{siteMiningPue}/({hashvalueNow}*(1-{poolFeeFraction})))`,
        context.workings.map((w) => shutdownPrice(context, w)),
        { note: "SHUTDOWNPRICE; today's price is on Inputs" },
      ),
      perSite(
        "mineUsdPerMwh",
        "Mining margin of the first year",
        "USD/grid MWh",
        "price",
        "SUMPRODUCT(({runOffOperating:index:all}<=4)*{runOffOperating:all})/({gridMw}*{hoursPerQuarter}*4)",
        context.workings.map(firstYearPerMwh),
        { note: "over every MWh of the connection" },
      ),
    ],
  };
}

function costSection({ workings, quarters }: Context): Section {
  return {
    heading: "Cost of a megawatt-hour",
    breakBefore: true,
    lines: [
      perQuarter(
        "costPerMwh",
        "Power, less credit, plus variable cost",
        "USD/MWh",
        "price",
        [1, quarters + 1],
        whileOpen(
          "costPerMwh",
          "1000*{sitePowerPriceUsdPerKwh}*{powerFactor}-{powerCreditUsdPerMwh}+{miningVariableOpexUsdPerMwh}",
        ),
        workings.map((w) => closed(w.mine.costUsdPerMwh)),
      ),
    ],
  };
}

/** Operation ends with the horizon: the last row, in which exits are received, holds 0. */
const whileOpen = (id: string, formula: string): string => `IF({${id}:index}>{quarters},0,${formula})`;
const closed = (values: readonly number[]): number[] => [...values, 0];

/** The two ways to run the machines differ in efficiency, purchases and machine value; the rest is one set of lines. */
interface PlanWords {
  readonly id: "runOff" | "renew";
  readonly heading: string;
  readonly efficiency: string;
  readonly ownLines: (context: Context) => Line[];
  readonly machineValue: string;
  readonly flow: string;
}

/** What a whole new fleet costs at the price and efficiency of a quarter. */
const MACHINE_COST = (when = ""): string =>
  `{newMachinePrice${when}}*{miningMw}*10^6/({siteMiningPue}*{newEfficiency${when}})`;

const runOffWords: PlanWords = {
  id: "runOff",
  heading: "Run-off",
  efficiency: "{siteEfficiencyJPerTh}",
  ownLines: () => [],
  machineValue: "{fleetTh}*{fleetResaleUsdPerTh}*(1-{machinePriceDeclinePerYear})^(({runOffMachines:index}-1)/4)",
  flow: "{runOffOperating:previous}",
};

const renewWords: PlanWords = {
  id: "renew",
  heading: "Renewed",
  efficiency: "{renewEfficiency}",
  ownLines: ({ workings, quarters }) => [
    perQuarter(
      "renewEfficiency",
      "Renewed: fleet efficiency",
      "J/TH",
      "quantity",
      [1, quarters + 1],
      whileOpen("renewEfficiency", "IF({renewed}=1,{newEfficiency},{siteEfficiencyJPerTh})"),
      workings.map((w) => closed(w.mine.renew.efficiencyJPerTh)),
    ),
    perQuarter(
      "renewMachinery",
      "Renewed: machines bought and sold",
      "USD",
      "money",
      [1, quarters + 1],
      whileOpen(
        "renewMachinery",
        `IF({fleetAge}=1,-1*${MACHINE_COST()},0)+IF({renewMachinery:index}={refreshQuarters}+1,{runOffMachines},0)`,
      ),
      workings.map(({ mine: { renew } }) => closed(renew.purchases.map((spent, i) => spent + renew.sales[i]!))),
      {
        note: "the old fleet is sold in the first quarter of the new one",
      },
    ),
  ],
  machineValue: `IF({renewMachines:index}<={refreshQuarters}+1,{runOffMachines},${MACHINE_COST(":previous")}*MAX(0,1-{fleetAge:previous}/{fleetLifeQuarters}))`,
  flow: "{renewOperating:previous}+{renewMachinery:previous}",
};

function planSections(context: Context, words: PlanWords): Section[] {
  const { workings, quarters } = context;
  const { id, heading } = words;
  const of = <T>(pick: (plan: MinePlan) => T): T[] => workings.map((w) => pick(w.mine[id]));
  const operating = [
    perQuarter(
      `${id}Revenue`,
      `${heading}: revenue`,
      "USD/MWh",
      "price",
      [1, quarters + 1],
      whileOpen(`${id}Revenue`, `{hashprice}*(1-{poolFeeFraction})*1000/(24*${words.efficiency}*{siteMiningPue})`),
      of((plan) => closed(plan.revenueUsdPerMwh)),
    ),
    perQuarter(
      `${id}Operating`,
      `${heading}: operating cash flow`,
      "USD",
      "money",
      [1, quarters + 1],
      whileOpen(
        `${id}Operating`,
        `MAX({energyMwh}*({${id}Revenue}-{costPerMwh})-{fixedOpex},-1*{fixedOpex}*{idleOpexFraction})`,
      ),
      of((plan) => closed(plan.operating)),
      {
        note: "machines switch off by themselves when they lose money",
        total: summedRows(of((plan) => closed(plan.operating))),
      },
    ),
  ];
  return [
    { heading: `${heading}: operation`, breakBefore: true, lines: [...words.ownLines(context), ...operating] },
    { heading: `${heading}: when to stop`, breakBefore: true, lines: stopLines(context, words) },
  ];
}

function stopLines({ workings, quarters, frame }: Context, { id, heading, machineValue, flow }: PlanWords): Line[] {
  const plans = workings.map((w) => w.mine[id]);
  const collected = plans.map((plan) => {
    let sum = 0;
    return [0, ...plan.flow.map((amount, i) => (sum += amount * frame.mineFactors[i]!))];
  });
  const rows = [1, quarters + 1] as const;
  const before = `{${id}Collected:index}=1,0,{${id}Collected:previous}+(${flow})*{mineFactor:previous}`;
  return [
    perQuarter(
      `${id}Machines`,
      `${heading}: what the machines fetch at the start`,
      "USD",
      "money",
      rows,
      machineValue,
      plans.map((plan) => plan.machineValue),
    ),
    perQuarter(
      `${id}Collected`,
      `${heading}: cash collected before, present value`,
      "USD",
      "money",
      rows,
      `IF(${before})`,
      collected,
    ),
    perQuarter(
      `${id}IfStopped`,
      `${heading}: value if sold in this quarter`,
      "USD",
      "money",
      rows,
      `IF({${id}IfStopped:index}>{quarters}+1,{${id}IfStopped:previous},{${id}Collected}+({landUsd}+{${id}Machines})*{mineFactor})`,
      plans.map((plan) => plan.valueIfStopped),
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
