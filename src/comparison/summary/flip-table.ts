import { solvedOf, staleOf } from "../roles.js";
import type { CellValue, NumberStyle, TableColumn, TablePlan } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { siteColumns } from "./site-table-columns.js";
import type { SiteRow } from "./site-rows.js";
import { NO_PRICE_CROSSING, SEVERAL_PRICES, type SolvedPrice } from "../flips/solved-prices.js";

/** The column is narrow; the range stands in the note above it. */
const short = (price: number | string): number | string =>
  price === NO_PRICE_CROSSING ? "no crossing" : price === SEVERAL_PRICES ? "several" : price;

/** Comparison, fourth table: where the answer turns. Prices solved by the core are stamped and say when they are stale. */
export function flipTable(context: Context, rows: readonly SiteRow[], solved: readonly SolvedPrice[]): TablePlan {
  const make = siteColumns(rows, "turn");
  const { at, column } = make;
  const live = (
    id: string,
    label: string,
    unit: string,
    number: NumberStyle,
    line: string,
    pick: (row: SiteRow) => CellValue,
  ): TableColumn => column(id, label, unit, number, at(line), pick, { width: 14 });
  const stamped = (
    id: string,
    label: string,
    unit: string,
    number: NumberStyle,
    pick: (price: SolvedPrice) => CellValue,
    width: number,
  ): TableColumn => ({
    id,
    label,
    unit,
    number,
    kind: "text",
    role: solvedOf("equalPrices"),
    values: rows.map((row) => pick(solved[row.index - 1]!)),
    width,
  });
  const columns = [
    ...make.identity,
    live(
      "flipRent",
      "Rent where B = A",
      "USD/kW-month",
      "price",
      "rentLeaseEqualsMine",
      (row) => row.rentLeaseEqualsMine,
    ),
    live(
      "flipGpuPrice",
      "GPU-hour where C = A",
      "USD/GPU-hour",
      "price",
      "gpuPriceCloudEqualsMine",
      (row) => row.gpuPriceCloudEqualsMine,
    ),
    live(
      "flipGpuPriceB",
      "GPU-hour where C = B",
      "USD/GPU-hour",
      "price",
      "gpuPriceCloudEqualsLease",
      (row) => row.gpuPriceCloudEqualsLease,
    ),
    live(
      "flipShutdown",
      "Shutdown price of the fleet",
      "USD/BTC",
      "money",
      "shutdownPrice",
      (row) => row.shutdownPrice,
    ),
    column(
      "flipToday",
      "Bitcoin price today",
      "USD/BTC",
      "money",
      "{btcPriceUsd}",
      () => context.input.market.btcPriceUsd,
      { width: 12, kind: "link" },
    ),
    stamped(
      "flipBtc",
      "Bitcoin price where A = B, solved",
      "USD/BTC",
      "money",
      (price) => short(price.btcPriceUsd),
      13,
    ),
    stamped(
      "flipHashprice",
      "Hashprice there, quarter 1, solved",
      "USD/PH/day",
      "price",
      (price) => price.hashpriceUsdPerPhDay,
      13,
    ),
    column("flipState", "Solved values", "", "text", 'IF({changedInputs}=0,"current","stale")', () => "current", {
      role: staleOf("equalPrices"),
      width: 11,
    }),
  ];
  const when = context.details.builtAt ? ` at ${context.details.builtAt}` : "";
  return {
    id: "flipTable",
    heading: "Where it flips",
    note: `Rent and GPU-hour are exact and live. The bitcoin price was solved by the model${when}; Flips follows it live for one site. "No crossing" means none between 10,000 and 1,000,000 USD.`,
    index: "site",
    from: 1,
    to: rows.length,
    columns,
    filter: true,
  };
}
