import { paths, splitByRent, type Path, type SiteWorkings } from "../../economics/index.js";
import type { NumberStyle, TableColumn, TablePlan } from "../../sheet/plan.js";
import type { ChosenSite } from "./chosen-site.js";
import type { Context } from "../context.js";
import { fixed } from "../lines/line-builders.js";
import { bestOf, PATH_WORDS } from "../summary/site-table-columns.js";

const usdPerW = (workings: SiteWorkings, path: Path): number => workings[path].value / 1e6 / workings.site.gridMw;
const bestWords = (values: Readonly<Record<Path, number>>): string =>
  PATH_WORDS[paths.reduce((best, path) => (values[path] > values[best] ? path : best))];

const numbered = (id: string, label: string, count: number): TableColumn => ({
  id,
  label,
  unit: "no.",
  number: "integer",
  kind: "text",
  width: 6,
  values: Array.from({ length: count }, (_, i) => i + 1),
});

/** Value per watt against the bitcoin price: the table behind the second chart of Comparison. */
export function pointTable(chosen: ChosenSite): TablePlan {
  const { points } = chosen;
  const column = (
    id: string,
    label: string,
    unit: string,
    number: NumberStyle,
    formula: string,
    values: TableColumn["values"],
  ): TableColumn => ({ id, label, unit, number, kind: "calculation", formula, values });
  const at = (line: string): string => `INDEX({${line}:sites},{ptNumber})`;
  const watt = (path: Path, line: string) => ({
    formula: `${at(line)}/10^6/{chosenGridMw}`,
    values: points.map(({ workings }) => usdPerW(workings, path)),
  });
  const [a, b, c] = [watt("mine", "pointMine"), watt("lease", "pointLease"), watt("cloud", "pointCloud")];
  const leads = (other: readonly number[]): number[] => a.values.map((value, i) => value - other[i]!);
  const crosses = (lead: readonly number[]): number[] =>
    lead.map((value, i) => (i > 0 && value > 0 !== lead[i - 1]! > 0 ? 1 : 0));
  const cross = (lead: string): string => `IF({ptNumber}=1,0,IF(({${lead}}>0)=({${lead}:previous}>0),0,1))`;
  const best = a.values.map((mine, i) => bestWords({ mine, lease: b.values[i]!, cloud: c.values[i]! }));
  return {
    id: "pointTable",
    heading: "Value per grid watt against the bitcoin price",
    note: `${points.length} prices, evenly spaced by ratio; worked out on the sheet Price points.`,
    index: "pricePoint",
    from: 1,
    to: points.length,
    columns: [
      numbered("ptNumber", "Row", points.length),
      column(
        "ptPrice",
        "Bitcoin price",
        "USD/BTC",
        "money",
        at("pointPrice"),
        points.map((point) => point.btcPriceUsd),
      ),
      column(
        "ptHashprice",
        "Hashprice, quarter 1",
        "USD/PH/day",
        "price",
        "INDEX({pointHashprice:sites:first},{ptNumber})",
        points.map((point) => point.market[0]!.hashprice),
      ),
      column("ptMine", PATH_WORDS.mine, "USD/W", "usdPerW", a.formula, a.values),
      column("ptLease", PATH_WORDS.lease, "USD/W", "usdPerW", b.formula, b.values),
      column("ptCloud", PATH_WORDS.cloud, "USD/W", "usdPerW", c.formula, c.values),
      column("ptBest", "Best path", "", "text", bestOf("{ptMine}", "{ptLease}", "{ptCloud}"), best),
      column("ptLeadB", "A less B", "USD/W", "usdPerW", "{ptMine}-{ptLease}", leads(b.values)),
      column("ptLeadC", "A less C", "USD/W", "usdPerW", "{ptMine}-{ptCloud}", leads(c.values)),
      column("ptCrossB", "A crosses B", "1 or 0", "integer", cross("ptLeadB"), crosses(leads(b.values))),
      column("ptCrossC", "A crosses C", "1 or 0", "integer", cross("ptLeadC"), crosses(leads(c.values))),
    ],
  };
}

/** Two points that draw today's price as an upright line through the chart. */
export function todayTable({ input }: Context, { points }: ChosenSite): TablePlan {
  const price = input.market.btcPriceUsd;
  const top = Math.max(0, ...points.flatMap(({ workings }) => paths.map((path) => usdPerW(workings, path))));
  return {
    id: "todayTable",
    heading: "Today's price in the chart",
    index: "todayPoint",
    from: 1,
    to: 2,
    columns: [
      numbered("todayNumber", "Row", 2),
      {
        id: "todayPrice",
        label: "Bitcoin price",
        unit: "USD/BTC",
        number: "money",
        kind: "link",
        formula: "{btcPriceUsd}",
        values: [price, price],
      },
      {
        id: "todayHeight",
        label: "Height",
        unit: "USD/W",
        number: "usdPerW",
        kind: "calculation",
        formula: "IF({todayNumber}=1,0,MAX(0,MAX({ptMine:all}),MAX({ptLease:all}),MAX({ptCloud:all})))",
        values: [0, top],
      },
    ],
  };
}

const [LOWEST_RENT, HIGHEST_RENT, RENT_POINTS] = [60, 220, 33];

/** Value per watt against the rent, in closed form: B is two straight lines, C moves with the price of the hall. */
export function rentTable(context: Context, { workings }: ChosenSite): TablePlan {
  const { site, lease, cloud, mine } = workings;
  const split = splitByRent(site, context.frame, lease);
  const rents = Array.from(
    { length: RENT_POINTS },
    (_, i) => LOWEST_RENT + ((HIGHEST_RENT - LOWEST_RENT) * i) / (RENT_POINTS - 1),
  );
  const exitC = context.input.assumptions.renewalProbability * context.frame.cloudFactors[context.quarters]!;
  const watt = (usd: number): number => usd / 1e6 / site.gridMw;
  const hall = (rent: number): number =>
    Math.min((lease.hall.capitalisedNoi * rent) / site.rentUsdPerKwMonth, lease.hall.replacementLimit);
  const pick = (line: string): string => `INDEX({${line}:sites},{flipSiteNumber})`;
  const leaseAt = `(${pick("rentConstant")}+{rtRent}*${pick("valuePerRent")}+MIN({rtRent}*${pick("hallPerRent")},${pick("hallCap")}))`;
  const hallAt = `MIN(${pick("capitalisedNoi")}*{rtRent}/${pick("leaseRent")},${pick("replacementLimit")})`;
  const cloudAt = `(${pick("cloudValue")}+{renewalProbability}*INDEX({cloudFactor:all},{quarters}+1)*(${hallAt}-${pick("hallValue")}))`;
  const column = (id: string, label: string, formula: string, values: readonly number[]): TableColumn => ({
    id,
    label,
    unit: "USD/W",
    number: "usdPerW",
    kind: "calculation",
    formula: `${formula}/10^6/{chosenGridMw}`,
    values: values.map(watt),
  });
  return {
    id: "rentTable",
    heading: "Value per grid watt against the rent",
    note: "B is two straight lines: above the knee the hall's price is held to its replacement cost.",
    index: "rentPoint",
    from: 1,
    to: RENT_POINTS,
    above: [
      fixed("rentLow", "Lowest rent", "USD/kW-month", "price", LOWEST_RENT),
      fixed("rentHigh", "Highest rent", "USD/kW-month", "price", HIGHEST_RENT),
      fixed("rentPoints", "Rents between them", "count", "integer", RENT_POINTS),
    ],
    columns: [
      numbered("rtNumber", "Row", RENT_POINTS),
      {
        id: "rtRent",
        label: "Rent, first year",
        unit: "USD/kW-month",
        number: "price",
        kind: "calculation",
        formula: "{rentLow}+({rentHigh}-{rentLow})*({rtNumber}-1)/({rentPoints}-1)",
        values: rents,
      },
      column(
        "rtMine",
        PATH_WORDS.mine,
        pick("mineValue"),
        rents.map(() => mine.value),
      ),
      column(
        "rtLease",
        PATH_WORDS.lease,
        leaseAt,
        rents.map((rent) => split.constant + rent * split.perRent + Math.min(rent * split.hallPerRent, split.hallCap)),
      ),
      column(
        "rtCloud",
        PATH_WORDS.cloud,
        cloudAt,
        rents.map((rent) => cloud.value + exitC * (hall(rent) - lease.hall.value)),
      ),
    ],
  };
}
