import type { GridHost, SheetInfo } from "../../office-host/grid/host.js";
import { drawBars } from "./draw-bars.js";
import { drawLines } from "./draw-lines.js";
import type { DrawnChart } from "./drawn-chart.js";
import { readChart } from "./read-chart.js";
import { svg } from "./svg.js";

const height = 236;
const leastWidth = 440;

/**
 * Draws the workbook's charts below the grid, for Univer has none: those of the sheet on view, or else of the first
 * sheet that has any.
 */
export async function drawCharts(host: GridHost, drawer: HTMLElement): Promise<void> {
  const sheet = await sheetToDraw(host);
  const charts = sheet ? await Promise.all(host.extras(sheet.id).charts.map((chart) => readChart(host, chart))) : [];
  const room = drawer.clientWidth - 64;
  const columns = Math.max(1, Math.min(charts.length, Math.floor(room / leastWidth)));
  const width = Math.max(320, Math.floor((room - (columns - 1) * 32) / columns));
  drawer.setAttribute("aria-label", sheet ? `Charts of ${sheet.name}` : "Charts");
  drawer.replaceChildren(...(charts.length > 0 ? charts.map((chart) => figure(chart, width)) : [emptyWords()]));
}

async function sheetToDraw(host: GridHost): Promise<SheetInfo | undefined> {
  const [sheets, active] = await Promise.all([host.sheets(), host.activeSheet()]);
  const hasCharts = (sheet: SheetInfo): boolean => host.extras(sheet.id).charts.length > 0;
  return sheets.find((sheet) => sheet.id === active && hasCharts(sheet)) ?? sheets.find(hasCharts);
}

function figure(chart: DrawnChart, width: number): HTMLElement {
  const drawn = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": chart.description || chart.title },
    ...(chart.kind === "bars" ? drawBars(chart, width, height) : drawLines(chart, width, height)),
  );
  const title = Object.assign(document.createElement("b"), { textContent: chart.title });
  const unit = Object.assign(document.createElement("span"), { textContent: chart.y.title });
  const caption = document.createElement("figcaption");
  caption.append(title, unit);
  const whole = document.createElement("figure");
  whole.style.width = `${width}px`;
  whole.append(caption, drawn);
  return whole;
}

function emptyWords(): HTMLElement {
  const words = document.createElement("p");
  words.className = "drawer-empty";
  words.textContent =
    "No charts yet. Select the rows of sites and build a comparison in the pane: its charts appear here.";
  return words;
}
