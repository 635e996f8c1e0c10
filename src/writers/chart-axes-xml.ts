import type { LaidOutChart } from "../sheet/grid.js";
import { palette } from "../sheet/looks/palette.js";
import { line, textProperties } from "./chart-style-xml.js";
import { xmlText } from "./xml.js";

const quiet = { size: 9, colour: palette.grey };

/** Both axes: titles with units, hairlines across, numbers below the plot even where values are negative. */
export function axesXml(chart: LaidOutChart): string {
  return xAxisXml(chart) + yAxisXml(chart);
}

function xAxisXml({ kind, xAxis }: LaidOutChart): string {
  const scaling = scalingXml(xAxis);
  const common = `<c:delete val="0"/><c:axPos val="b"/>${axisTitle(xAxis.title)}`;
  const look = `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(palette.grey, 0.75)}</c:spPr>${textProperties(quiet)}`;
  const crossing = '<c:crossAx val="222"/><c:crosses val="autoZero"/>';
  if (kind === "scatter") {
    const format = `<c:numFmt formatCode="${xAxis.logarithmic ? "#,##0" : "General"}" sourceLinked="0"/>`;
    return `<c:valAx><c:axId val="111"/>${scaling}${common}${format}${look}${crossing}<c:crossBetween val="midCat"/></c:valAx>`;
  }
  const rest = '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>';
  const format = '<c:numFmt formatCode="General" sourceLinked="0"/>';
  return `<c:catAx><c:axId val="111"/>${scaling}${common}${format}${look}${crossing}${rest}</c:catAx>`;
}

function yAxisXml({ kind, yAxis }: LaidOutChart): string {
  const grid = `<c:majorGridlines><c:spPr>${line(palette.chartGrid, 0.5)}</c:spPr></c:majorGridlines>`;
  const look = `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(quiet)}`;
  const crossing = `<c:crossAx val="111"/><c:crosses val="min"/><c:crossBetween val="${kind === "scatter" ? "midCat" : "between"}"/>`;
  const scaling = '<c:scaling><c:orientation val="minMax"/></c:scaling>';
  const format = '<c:numFmt formatCode="General" sourceLinked="0"/>';
  return `<c:valAx><c:axId val="222"/>${scaling}<c:delete val="0"/><c:axPos val="l"/>${grid}${axisTitle(yAxis.title, true)}${format}${look}${crossing}</c:valAx>`;
}

function scalingXml(axis: LaidOutChart["xAxis"]): string {
  const log = axis.logarithmic ? '<c:logBase val="10"/>' : "";
  const max = axis.max === undefined ? "" : `<c:max val="${axis.max}"/>`;
  const min = axis.min === undefined ? "" : `<c:min val="${axis.min}"/>`;
  return `<c:scaling>${log}<c:orientation val="minMax"/>${max}${min}</c:scaling>`;
}

function axisTitle(title: string, upright = false): string {
  const turn = upright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  const run = `<a:r>${textProperties(quiet, "run")}<a:t>${xmlText(title)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr>${textProperties(quiet, "default")}</a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich>${turn}<a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
