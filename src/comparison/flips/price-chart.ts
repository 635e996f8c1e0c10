import type { ChartPlan, Words } from "../../sheet/plan.js";
import type { ChosenSite } from "./chosen-site.js";
import { interpolated } from "./flip-rows.js";
import { PATH_WORDS } from "../summary/site-table-columns.js";

/** Value per watt against the bitcoin price: mining slopes, leases are nearly flat, the crossing is the decision. */
export const priceChart = (chosen: ChosenSite): ChartPlan => ({
  id: "priceCurve",
  kind: "scatter",
  title: crossingTitle(chosen),
  altText:
    "Three lines: USD per grid watt of mine, lease and cloud against the bitcoin price, from 10,000 to 1,000,000 USD.",
  categories: "{ptPrice:all}",
  series: [
    { name: PATH_WORDS.mine, values: "{ptMine:all}", colour: "first" },
    { name: PATH_WORDS.lease, values: "{ptLease:all}", colour: "second" },
    { name: PATH_WORDS.cloud, values: "{ptCloud:all}", colour: "third", dash: true },
    { name: "Today", values: "{todayHeight:all}", x: "{todayPrice:all}", colour: "quiet", dash: true },
  ],
  xAxis: { title: "USD per bitcoin, log scale", logarithmic: true, min: 1e4, max: 1e6 },
  yAxis: { title: "USD per grid watt" },
  place: { rows: 19, columns: 8, after: "flipChoice" },
});

const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");

function crossingTitle(chosen: ChosenSite): Words {
  const crossing = interpolated(chosen, "lease");
  const name = chosen.workings.site.name;
  const value =
    typeof crossing === "number"
      ? `On ${name}, A and B are worth the same at ${grouped(crossing)} USD per bitcoin`
      : `On ${name}, A and B: ${crossing} USD per bitcoin`;
  return {
    formula: `IF(SUM({ptCrossB:all})=1,"On "&{flipSite}&", A and B are worth the same at "&FIXED({flipValue:first},0)&" USD per bitcoin","On "&{flipSite}&", A and B: "&{flipValue:first}&" USD per bitcoin")`,
    value,
  };
}

export const rentChart = (): ChartPlan => ({
  id: "rentCurve",
  kind: "scatter",
  title: "Value against the rent: above the knee the exit is held to replacement cost",
  altText: "Three lines: USD per grid watt of mine, lease and cloud against the first year's rent.",
  categories: "{rtRent:all}",
  series: [
    { name: PATH_WORDS.mine, values: "{rtMine:all}", colour: "first" },
    { name: PATH_WORDS.lease, values: "{rtLease:all}", colour: "second" },
    { name: PATH_WORDS.cloud, values: "{rtCloud:all}", colour: "third", dash: true },
  ],
  xAxis: { title: "Rent, USD per kW-month" },
  yAxis: { title: "USD per grid watt" },
  place: { rows: 19, columns: 6, beside: "priceCurve" },
});

export const tornadoChart = (): ChartPlan => ({
  id: "tornadoBars",
  kind: "bars",
  title: "B less A when one driver goes from its low to its high",
  altText:
    "Bars: USD per grid watt by which the lease is worth more than mining, at the low and the high of each driver.",
  categories: "{driverName:all}",
  series: [
    { name: "at its low", values: "{driverAtLow:all}", colour: "quiet" },
    { name: "at its high", values: "{driverAtHigh:all}", colour: "ink" },
  ],
  xAxis: { title: "Driver, widest swing first" },
  yAxis: { title: "USD per grid watt" },
  place: { rows: 20, columns: 10, after: "tornadoTable" },
});
