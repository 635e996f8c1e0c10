import { NO_CROSSING_WORDS, SEVERAL_CROSSINGS_WORDS } from "../../economics/index.js";
import type { CellValue, NumberStyle, TableColumn, TablePlan } from "../../sheet/plan.js";
import { bestOf, PATH_WORDS, siteColumns, type SiteColumns } from "./site-table-columns.js";
import type { SiteRow } from "./site-rows.js";

/** Comparison, second table: values when a project may fail, and how sure delivery must be. */
export function riskTable(rows: readonly SiteRow[]): TablePlan {
  const make = siteColumns(rows, "risk");
  const { at, column, millions } = make;
  const words = (row: SiteRow): string => PATH_WORDS[row.result.bestRiskWeighted];
  const columns = [
    ...make.identity,
    millions("riskMine", PATH_WORDS.mine, "mineValue", (row) => row.result.mine),
    millions("riskLease", PATH_WORDS.lease, "leaseRiskWeighted", (row) => row.result.leaseRiskWeighted),
    millions("riskCloud", PATH_WORDS.cloud, "cloudRiskWeighted", (row) => row.result.cloudRiskWeighted),
    column("riskBest", "Best path", "", "text", bestOf("{riskMine}", "{riskLease}", "{riskCloud}"), words, {
      width: 11,
    }),
    share(make, "riskDeliveryB", "Delivery, B", "leaseDelivery", (row) => row.delivery),
    share(make, "riskBreakEven", "Break-even delivery, B", "breakEvenDelivery", (row) => row.breakEvenDelivery, 15),
    share(make, "riskExitB", "Exit, share of B", "leaseTerminalShare", (row) => row.leaseExitShare),
    share(make, "riskExitC", "Exit, share of C", "cloudTerminalShare", (row) => row.cloudExitShare),
    column("riskMwhA", "A, first year", "USD/grid MWh", "price", at("mineUsdPerMwh"), (row) => row.mineUsdPerMwh, {
      width: 13,
    }),
    column(
      "riskMwhB",
      "B, first full year",
      "USD/grid MWh",
      "price",
      at("leaseUsdPerMwh"),
      (row) => row.leaseUsdPerMwh,
      { width: 13 },
    ),
    column(
      "riskMwhC",
      "C, first full year",
      "USD/grid MWh",
      "price",
      at("cloudUsdPerMwh"),
      (row) => row.cloudUsdPerMwh,
      { width: 13 },
    ),
  ];
  return {
    id: "riskTable",
    heading: "Risk-weighted: not every project is delivered",
    note: "Not delivered: the site mines on and loses a share of the halls' capex. A large exit share means that most of the value is the sale at the horizon.",
    index: "site",
    from: 1,
    to: rows.length,
    columns,
    filter: true,
  };
}

const share = (
  { column, at }: SiteColumns,
  id: string,
  label: string,
  line: string,
  pick: (row: SiteRow) => CellValue,
  width = 11,
): TableColumn => column(id, label, "%", "percent", at(line), pick, { width });

/** Comparison, third table: what it takes to get there. */
export function cashTable(rows: readonly SiteRow[]): TablePlan {
  const make = siteColumns(rows, "cash");
  const { at, column, millions } = make;
  const from = (
    id: string,
    label: string,
    unit: string,
    number: NumberStyle,
    line: string,
    pick: (row: SiteRow) => CellValue,
    width: number,
  ): TableColumn => column(id, label, unit, number, at(line), pick, { width });
  const irr = (
    id: string,
    label: string,
    path: "lease" | "cloud",
    pick: (row: SiteRow) => number | string,
  ): TableColumn => {
    const crossings = at(`${path}Crossings`);
    const formula = `IF(${crossings}=1,${at(`${path}Irr`)},IF(${crossings}=0,"no rate","several"))`;
    return column(id, label, "% a year", "percent", formula, (row) => shortIrr(pick(row)), { width: 11 });
  };
  const firstRent = `{asOfDate}+${at("leaseOpens")}*365.25/4`;
  const columns = [
    ...make.identity,
    column("cashFirstRent", "First rent", "date", "date", firstRent, (row) => row.firstRent, { width: 12 }),
    millions("cashCapexB", "Capex B", "leaseCapexUsd", (row) => row.leaseCapex),
    millions("cashHallsC", "Halls, C", "facilityCapexUsd", (row) => row.hallCapex),
    millions("cashGpusC", "GPUs, C", "gpuCapexPerCycle", (row) => row.gpuCapex),
    millions("cashPeakB", "Peak cash B", "leasePeakCash", (row) => row.result.leasePeakCash),
    millions("cashPeakC", "Peak cash C", "cloudPeakCash", (row) => row.result.cloudPeakCash),
    from("cashPaybackB", "Payback B", "years", "years", "leasePayback", (row) => row.leasePayback, 10),
    from("cashPaybackC", "Payback C", "years", "years", "cloudPayback", (row) => row.cloudPayback, 10),
    from("cashYield", "Yield on cost", "% a year", "percent", "yieldOnCost", (row) => row.yieldOnCost, 11),
    irr("cashIrrB", "IRR, B over A", "lease", (row) => row.leaseIrr),
    irr("cashIrrC", "IRR, C over A", "cloud", (row) => row.cloudIrr),
  ];
  return {
    id: "cashTable",
    heading: "Cash: capex, peak need and returns over mining on",
    note: "Peak cash, payback and IRR are of what a path adds to mining on. GPUs: the first cycle. An IRR needs exactly one rate between −30 % and 100 %.",
    index: "site",
    from: 1,
    to: rows.length,
    columns,
    filter: true,
  };
}

/** The column is narrow; the reason stands in the note above it and on the path's own sheet. */
const shortIrr = (irr: number | string): number | string =>
  irr === NO_CROSSING_WORDS ? "no rate" : irr === SEVERAL_CROSSINGS_WORDS ? "several" : irr;
