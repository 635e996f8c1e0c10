import { quotedSheet } from "../formula/names.js";
import type { LaidOutChart, LaidOutWorkbook, Reference } from "../sheet/grid.js";
import { palette } from "../sheet/looks/palette.js";
import type { CellValue } from "../sheet/plan.js";
import { absoluteAddressOf } from "../formula/address.js";
import { axesXml } from "./chart-axes-xml.js";
import { fill, line, textProperties } from "./chart-style-xml.js";
import { valuesOf } from "./cell-values.js";
import { xmlText } from "./xml.js";

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A chart part (DrawingML): explicit series, the values cached, the title a link to its cell where the plan says so. */
export function chartXml(chart: LaidOutChart, workbook: LaidOutWorkbook): string {
  const series = chart.series.map((_, place) => seriesXml(chart, place, workbook)).join("");
  const legend = chart.series.length > 1 ? legendXml : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}>` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart, workbook)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart, series)}${axesXml(chart)}</c:plotArea>${legend}` +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${fill(palette.white)}${line(palette.hairline, 0.75)}</c:spPr>${textProperties({ size: 9, colour: palette.ink })}` +
    `</c:chartSpace>`
  );
}

const legendXml = `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textProperties({ size: 9, colour: palette.ink })}</c:legend>`;

function titleXml(chart: LaidOutChart, workbook: LaidOutWorkbook): string {
  const look = { size: 11, colour: palette.ink, bold: true };
  const text = xmlText(chart.titleText);
  if (typeof chart.title === "string") {
    const run = `<a:r>${textProperties(look, "run")}<a:t>${text}</a:t></a:r>`;
    const paragraph = `<a:p><a:pPr>${textProperties(look, "default")}</a:pPr>${run}</a:p>`;
    return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
  }
  const cache = `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache>`;
  const link = `<c:strRef><c:f>${addressOf(chart.title, workbook)}</c:f>${cache}</c:strRef>`;
  return `<c:title><c:tx>${link}</c:tx><c:overlay val="0"/>${textProperties(look)}</c:title>`;
}

function plotXml(chart: LaidOutChart, series: string): string {
  const axes = '<c:axId val="111"/><c:axId val="222"/>';
  if (chart.kind === "bars") {
    const grouping = '<c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>';
    return `<c:barChart>${grouping}${series}<c:gapWidth val="70"/><c:overlap val="-4"/>${axes}</c:barChart>`;
  }
  if (chart.kind === "line") {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axes}</c:scatterChart>`;
}

function seriesXml(chart: LaidOutChart, place: number, workbook: LaidOutWorkbook): string {
  const series = chart.series[place] as LaidOutChart["series"][number];
  const head = `<c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:v>${xmlText(series.name)}</c:v></c:tx>`;
  const categories = dataXml(series.x ?? chart.categories, workbook, chart.kind === "scatter");
  const values = dataXml(series.values, workbook, true);
  if (chart.kind === "bars") {
    const look = `<c:spPr>${fill(series.colour)}</c:spPr><c:invertIfNegative val="0"/>${labelsXml(chart)}`;
    return `<c:ser>${head}${look}<c:cat>${categories}</c:cat><c:val>${values}</c:val></c:ser>`;
  }
  const look = `<c:spPr>${line(series.colour, 2, series.dash)}</c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  const [x, y] = chart.kind === "scatter" ? ["xVal", "yVal"] : ["cat", "val"];
  return `<c:ser>${head}${look}<c:${x}>${categories}</c:${x}><c:${y}>${values}</c:${y}><c:smooth val="0"/></c:ser>`;
}

/** Values over the bars while there is room for them. */
function labelsXml(chart: LaidOutChart): string {
  const { area } = chart.categories;
  if (area.rows * area.columns * chart.series.length > 24) return "";
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"];
  const flags = shown.map((name) => `<c:show${name} val="${name === "Val" ? 1 : 0}"/>`).join("");
  const look = textProperties({ size: 8, colour: palette.ink });
  return `<c:dLbls><c:numFmt formatCode="0.00" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${look}<c:dLblPos val="outEnd"/>${flags}</c:dLbls>`;
}

function dataXml(reference: Reference, workbook: LaidOutWorkbook, numbers: boolean): string {
  const values = valuesOf(reference, workbook);
  const kind = numbers || values.every((value) => typeof value === "number") ? "num" : "str";
  const points = values.map((value, place) => pointXml(value, place, kind)).join("");
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  const cache = `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points}</c:${kind}Cache>`;
  return `<c:${kind}Ref><c:f>${addressOf(reference, workbook)}</c:f>${cache}</c:${kind}Ref>`;
}

function pointXml(value: CellValue, place: number, kind: "num" | "str"): string {
  if (value === null || (kind === "num" && typeof value !== "number")) return "";
  return `<c:pt idx="${place}"><c:v>${xmlText(String(value))}</c:v></c:pt>`;
}

function addressOf(reference: Reference, workbook: LaidOutWorkbook): string {
  const name = workbook.sheets.find((sheet) => sheet.id === reference.sheet)?.name ?? reference.sheet;
  return xmlText(`${quotedSheet(name)}!${absoluteAddressOf(reference.area)}`);
}
