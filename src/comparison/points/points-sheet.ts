import { presentValue } from "../../economics/index.js";
import type { Line, Section, SiteLine, SiteSheet } from "../../sheet/plan.js";
import type { ChosenAtPrice, ChosenSite } from "../flips/chosen-site.js";
import type { Context } from "../context.js";
import { constant, perQuarter, perSite } from "../lines/line-builders.js";

/** Price points: the chosen site's three values at 81 BTC prices, every step in native formulas. Feeds Flips. */
export function pointsSheet(context: Context, chosen: ChosenSite): SiteSheet {
  return {
    form: "sites",
    id: "points",
    name: "Price points",
    title: "Price points",
    subtitle: `The site chosen on Flips, worked out at ${chosen.points.length} bitcoin prices from 10,000 to 1,000,000 USD. Nothing to change here.`,
    tab: "workings",
    across: { name: "point", labels: chosen.points.map((_, i) => `Point ${i + 1}`) },
    charts: [],
    sections: [
      { heading: "Value of each path", lines: [...priceLines(chosen), ...valueLines(chosen)] },
      { heading: "The chosen site", lines: chosenLines(context, chosen) },
      ...marketSections(context, chosen),
      ...collectedSections(context, chosen),
    ],
  };
}

/** A line with a value per price point. */
const perPoint = (
  chosen: ChosenSite,
  id: string,
  label: string,
  unit: string,
  number: SiteLine["number"],
  formula: string,
  value: (point: ChosenAtPrice, i: number) => number,
): SiteLine => perSite(id, label, unit, number, formula, chosen.points.map(value));

function priceLines(chosen: ChosenSite): Line[] {
  const numbers: SiteLine = {
    shape: "site",
    id: "pointNumber",
    label: "Point",
    unit: "no.",
    kind: "text",
    number: "integer",
    values: chosen.points.map((_, i) => i + 1),
  };
  const price = "{flipLow}*({flipHigh}/{flipLow})^(({pointNumber}-1)/({flipPoints}-1))";
  return [
    numbers,
    perPoint(chosen, "pointPrice", "Bitcoin price", "USD/BTC", "money", price, (point) => point.btcPriceUsd),
  ];
}

function valueLines(chosen: ChosenSite): Line[] {
  const sold = (collected: string, sale: string): string => `SUMPRODUCT(MAX({${collected}:all}+{${sale}:all}))`;
  const before = (opens: string): string =>
    `(1-{miningRetainedFraction})*INDEX({pointRunOff:all},{chosenStart}+1)+{miningRetainedFraction}*INDEX({pointRunOff:all},{${opens}}+1)`;
  return [
    perPoint(
      chosen,
      "pointMine",
      "A · Mine",
      "USD",
      "money",
      `MAX(${sold("pointRunOff", "chosenRunOffSale")},${sold("pointRenew", "chosenRenewSale")})`,
      (point) => point.workings.mine.value,
    ),
    perPoint(
      chosen,
      "pointLease",
      "B · Lease",
      "USD",
      "money",
      `{chosenLeaseOwn}+${before("chosenLeaseOpens")}`,
      (point) => point.workings.lease.value,
    ),
    perPoint(
      chosen,
      "pointCloud",
      "C · Cloud",
      "USD",
      "money",
      `{chosenCloudOwn}+${before("chosenCloudOpens")}`,
      (point) => point.workings.cloud.value,
    ),
  ];
}

function chosenLines({ frame }: Context, { workings }: ChosenSite): Line[] {
  const { site, mine, lease, cloud } = workings;
  const pick = (line: string): string => `INDEX({${line}:sites},{flipSiteNumber})`;
  const sales = (id: "lease" | "cloud"): number => presentValue(workings[id].before.machineSales, frame.mineFactors);
  const own = (id: "lease" | "cloud"): string =>
    `${pick(`${id}OwnValue`)}+SUMPRODUCT(INDEX({${id}Sales:block},0,MAX(1,{flipSiteNumber})),{mineFactor:all})`;
  return [
    constant("chosenGridMw", "Grid connection of the chosen site", "grid MW", "quantity", pick("gridMw"), site.gridMw),
    constant(
      "chosenEnergy",
      "Energy of the chosen site",
      "MWh/quarter",
      "integer",
      pick("energyMwh"),
      mine.energyMwhPerQuarter,
    ),
    constant(
      "chosenFixedOpex",
      "Fixed operating cost of the chosen site",
      "USD/quarter",
      "money",
      pick("fixedOpex"),
      mine.fixedOpexUsdPerQuarter,
    ),
    constant(
      "chosenStart",
      "Quarters until its build starts",
      "quarters",
      "integer",
      pick("startQuarters"),
      site.startQuarters,
    ),
    constant(
      "chosenLeaseOpens",
      "Its hall opens after quarter",
      "no.",
      "integer",
      pick("leaseOpens"),
      site.startQuarters + lease.buildQuarters,
    ),
    constant(
      "chosenCloudOpens",
      "Its own halls open after quarter",
      "no.",
      "integer",
      pick("cloudOpens"),
      site.startQuarters + cloud.buildQuarters,
    ),
    constant(
      "chosenLeaseOwn",
      "B without the mining before it",
      "USD",
      "money",
      own("lease"),
      lease.value - lease.before.value + sales("lease"),
      { note: "the bitcoin price does not move it" },
    ),
    constant(
      "chosenCloudOwn",
      "C without the mining before it",
      "USD",
      "money",
      own("cloud"),
      cloud.value - cloud.before.value + sales("cloud"),
    ),
  ];
}

function marketSections({ quarters }: Context, chosen: ChosenSite): Section[] {
  const rows = [1, quarters + 1] as const;
  const ratio = "{pointPrice}/{btcPriceUsd}";
  const revenue = `{revenueAtDifficulty1}*${ratio}`;
  const margin = "IF({floor:previous}=0,0,MAX(0,{pointHashprice:previous}/{floor:previous}-1))";
  const growth = `MIN({maxDifficultyGrowthPerYear},{difficultyGrowthPerYear}+{difficultyResponse}*${margin})`;
  const grown = `{pointDifficulty:previous}*(1+${growth})^(1/4)`;
  const difficulty = `MAX({pointDifficulty:previous}*(1-{maxDifficultyFallPerQuarter}),IF({floor}=0,${grown},MIN(${grown},${revenue}/{floor})))`;
  return [
    {
      heading: "Difficulty at this price",
      breakBefore: true,
      lines: [
        perQuarter(
          "pointDifficulty",
          "Difficulty",
          "ratio",
          "difficulty",
          rows,
          `IF({pointDifficulty:index}=1,{difficulty},${difficulty})`,
          chosen.points.map((p) => p.market.map((row) => row.difficulty)),
        ),
      ],
    },
    {
      heading: "Hashprice at this price",
      breakBefore: true,
      lines: [
        perQuarter(
          "pointHashprice",
          "Hashprice",
          "USD/PH/day",
          "price",
          rows,
          `IF({hashpriceCurve}>0,{hashpriceCurve},${revenue}/{pointDifficulty})`,
          chosen.points.map((p) => p.market.map((row) => row.hashprice)),
        ),
      ],
    },
  ];
}

function collectedSections({ quarters, frame }: Context, chosen: ChosenSite): Section[] {
  const rows = [1, quarters + 1] as const;
  const block = (id: string, plan: "runOff" | "renew", label: string, per: string, more: string): Section => {
    const q = `{${id}:index}`;
    const earned = `MAX({chosenEnergy}*({pointHashprice:previous}*{${per}:previous}-{chosenCost:previous})-{chosenFixedOpex},-1*{chosenFixedOpex}*{idleOpexFraction})`;
    const formula = `IF(${q}=1,0,{${id}:previous}+IF(${q}-1>{quarters},0,(${earned}${more})*{mineFactor:previous}))`;
    const values = chosen.points.map(({ workings }) => collected(workings.mine[plan].flow, frame.mineFactors));
    return {
      heading: label,
      breakBefore: true,
      lines: [perQuarter(id, `${label}: cash collected before, present value`, "USD", "money", rows, formula, values)],
    };
  };
  return [
    block("pointRunOff", "runOff", "Run-off", "chosenRunOffPer", ""),
    block("pointRenew", "renew", "Renewed", "chosenRenewPer", "+{chosenMachinery:previous}"),
  ];
}

function collected(flow: readonly number[], factors: readonly number[]): number[] {
  let sum = 0;
  return [0, ...flow.map((amount, i) => (sum += amount * factors[i]!))];
}
