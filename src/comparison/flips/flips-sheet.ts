import { choiceOf } from "../roles.js";
import { indifferenceRanges } from "../../economics/index.js";
import type { TablePlan, TableSheet } from "../../sheet/plan.js";
import type { ChosenSite } from "./chosen-site.js";
import type { Context } from "../context.js";
import { constant, fixed } from "../lines/line-builders.js";
import { flipRows } from "./flip-rows.js";
import { pointTable, rentTable, todayTable } from "./flip-curves.js";
import { priceChart, rentChart, tornadoChart } from "./price-chart.js";
import { chosenQuarters } from "./chosen-quarters.js";
import { tornadoTable } from "./tornado.js";

/** Flips: where the answer turns, live for the site chosen in the first blue cell. */
export function flipsSheet(context: Context, chosen: ChosenSite): TableSheet {
  return {
    form: "table",
    id: "flips",
    name: "Flips",
    title: "Flips",
    subtitle: "Where the answer turns, for the site chosen below. Choose another name and every table follows.",
    tab: "main",
    charts: [priceChart(chosen), rentChart(), tornadoChart()],
    tables: [
      choiceTable(context, chosen),
      tornadoTable(context, chosen),
      pointTable(chosen),
      rentTable(context, chosen),
      todayTable(context, chosen),
      chosenQuarters(context, chosen),
    ],
  };
}

function choiceTable(context: Context, chosen: ChosenSite): TablePlan {
  const rows = flipRows(context, chosen);
  const [low, high] = indifferenceRanges.btcPriceUsd;
  const text = (id: string, label: string, width: number, pick: (row: (typeof rows)[number]) => string) =>
    ({ id, label, unit: "", number: "text", kind: "text", width, values: rows.map(pick) }) as const;
  return {
    id: "flipChoice",
    heading: "Where two paths are worth the same",
    index: "flip",
    from: 1,
    to: rows.length,
    above: [
      {
        shape: "constant",
        id: "flipSite",
        role: choiceOf("flipsSite"),
        label: "Site",
        unit: "choose",
        kind: "input",
        number: "text",
        value: chosen.workings.site.name,
        note: "a name from Inputs",
        validation: { type: "list", source: "{siteName:sites}" },
      },
      constant(
        "flipSiteNumber",
        "Its number",
        "no.",
        "integer",
        "SUMPRODUCT(MAX(({siteName:sites}={flipSite})*{siteNumber:sites}))",
        chosen.number,
      ),
      fixed("flipLow", "Lowest bitcoin price", "USD/BTC", "money", low),
      fixed("flipHigh", "Highest bitcoin price", "USD/BTC", "money", high),
      fixed("flipPoints", "Prices between them", "count", "integer", chosen.points.length),
    ],
    columns: [
      {
        id: "flipNumber",
        label: "Row",
        unit: "no.",
        number: "integer",
        kind: "text",
        width: 6,
        values: rows.map((_, i) => i + 1),
      },
      text("flipWhat", "Worth the same", 24, (row) => row.label),
      {
        id: "flipValue",
        label: "Where",
        unit: "see unit",
        number: "price",
        kind: "calculation",
        width: 18,
        formulas: rows.map((row) => row.formula),
        values: rows.map((row) => row.value),
      },
      {
        id: "flipNow",
        label: "Now",
        unit: "see unit",
        number: "price",
        kind: "calculation",
        width: 14,
        formulas: rows.map((row) => row.now),
        values: rows.map((row) => row.nowValue),
      },
      text("flipUnit", "Unit", 15, (row) => row.unit),
      text("flipHow", "How", 34, (row) => row.how),
    ],
  };
}
