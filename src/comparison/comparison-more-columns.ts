import { type SiteResult } from "../economics/index.js";
import type { NumberStyle, TableColumn } from "../sheet/plan.js";
import { PATH_WORDS, at, bestOf, column, inMillions, sum, type Pick } from "./comparison-columns.js";
import { type SiteRow } from "./site-rows.js";

export function risk(rows: readonly SiteRow[]): TableColumn[] {
  const group = { group: "Risk-weighted", width: 11 };
  const money = (id: string, label: string, line: string, pick: (result: SiteResult) => number): TableColumn =>
    column(rows, id, label, "USD m", "moneyM", inMillions(line), (row) => pick(row.result) / 1e6, {
      ...group,
      total: sum(rows, (row) => pick(row.result) / 1e6),
    });
  return [
    money("cmpLeaseRisk", "B risk-weighted", "leaseRiskWeighted", (r) => r.leaseRiskWeighted),
    money("cmpCloudRisk", "C risk-weighted", "cloudRiskWeighted", (r) => r.cloudRiskWeighted),
    column(
      rows,
      "cmpBestRisk",
      "Best, risk-weighted",
      "",
      "text",
      bestOf("cmpMine", "cmpLeaseRisk", "cmpCloudRisk"),
      (row) => PATH_WORDS[row.result.bestRiskWeighted],
      group,
    ),
    column(
      rows,
      "cmpBreakEven",
      "Break-even delivery, B",
      "%",
      "percent",
      at("breakEvenDelivery"),
      (row) => row.breakEvenDelivery,
      { ...group, width: 22 },
    ),
  ];
}

export function cash(rows: readonly SiteRow[]): TableColumn[] {
  const of = (
    id: string,
    label: string,
    unit: string,
    number: NumberStyle,
    formula: string,
    pick: Pick,
    width: number,
  ): TableColumn => column(rows, id, label, unit, number, formula, pick, { group: "Cash", width });
  return [
    of(
      "cmpFirstRent",
      "First rent",
      "date",
      "date",
      "{asOfDate}+" + at("leaseOpens") + "*365.25/4",
      (row) => row.firstRent,
      12,
    ),
    of("cmpCapexB", "Capex B", "USD m", "moneyM", inMillions("leaseCapexUsd"), (row) => row.leaseCapex / 1e6, 11),
    of(
      "cmpCapexC",
      "Capex C, halls and GPUs",
      "USD m",
      "moneyM",
      `(${at("facilityCapexUsd")}+${at("gpuCapexPerCycle")})/10^6`,
      (row) => row.cloudCapex / 1e6,
      13,
    ),
    of(
      "cmpPeakB",
      "Peak cash B",
      "USD m",
      "moneyM",
      inMillions("leasePeakCash"),
      (row) => row.result.leasePeakCash / 1e6,
      11,
    ),
    of(
      "cmpPeakC",
      "Peak cash C",
      "USD m",
      "moneyM",
      inMillions("cloudPeakCash"),
      (row) => row.result.cloudPeakCash / 1e6,
      11,
    ),
    of("cmpPaybackB", "Payback B", "years", "years", at("leasePayback"), (row) => row.leasePayback, 16),
    of("cmpPaybackC", "Payback C", "years", "years", at("cloudPayback"), (row) => row.cloudPayback, 16),
    of("cmpYield", "Yield on cost", "% a year", "percent", at("yieldOnCost"), (row) => row.yieldOnCost, 12),
    of("cmpIrrB", "IRR B over A", "% a year", "percent", at("leaseIrr"), (row) => row.leaseIrr, 24),
    of("cmpIrrC", "IRR C over A", "% a year", "percent", at("cloudIrr"), (row) => row.cloudIrr, 24),
    of("cmpExitB", "Exit, share of B", "%", "percent", at("leaseTerminalShare"), (row) => row.leaseExitShare, 12),
    of("cmpExitC", "Exit, share of C", "%", "percent", at("cloudTerminalShare"), (row) => row.cloudExitShare, 12),
  ];
}

export function flips(rows: readonly SiteRow[]): TableColumn[] {
  const of = (id: string, label: string, unit: string, line: string, pick: Pick): TableColumn =>
    column(rows, id, label, unit, "price", at(line), pick, { group: "Where it flips", width: 16 });
  return [
    of("cmpRent", "Rent where B = A", "USD/kW-month", "rentLeaseEqualsMine", (row) => row.rentLeaseEqualsMine),
    of(
      "cmpGpuPrice",
      "GPU-hour where C = A",
      "USD/GPU-hour",
      "gpuPriceCloudEqualsMine",
      (row) => row.gpuPriceCloudEqualsMine,
    ),
    of("cmpShutdown", "Shutdown price of the fleet", "USD/BTC", "shutdownPrice", (row) => row.shutdownPrice),
    of("cmpMwhA", "A, first year", "USD/grid MWh", "mineUsdPerMwh", (row) => row.mineUsdPerMwh),
    of("cmpMwhB", "B, first full year", "USD/grid MWh", "leaseUsdPerMwh", (row) => row.leaseUsdPerMwh),
    of("cmpMwhC", "C, first full year", "USD/grid MWh", "cloudUsdPerMwh", (row) => row.cloudUsdPerMwh),
  ];
}
