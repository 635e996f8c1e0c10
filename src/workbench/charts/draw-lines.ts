import { gridLines } from "./draw-bars.js";
import type { DrawnChart, DrawnSeries } from "./drawn-chart.js";
import { linearScale, logarithmicScale, shortNumber, type Scale } from "./scale.js";
import { fillColour, textColour } from "./series-colour.js";
import { label, line, svg, type Plot } from "./svg.js";

type Point = readonly [x: number, y: number];

/** Lines over a measured x axis, each with its name at its end. */
export function drawLines(chart: DrawnChart, width: number, height: number): SVGElement[] {
  const plot: Plot = { left: 36, right: width - 84, top: 14, bottom: height - 42 };
  const y = linearScale(chart.series.flatMap(({ values }) => values).filter((value) => value !== null));
  const x = horizontalScale(chart);
  const drawn = chart.series.map((series) => ({ series, points: pointsOf(series, x, y, plot) }));
  return [
    ...gridLines(y, plot),
    ...horizontalMarks(x, plot),
    label(chart.x.title, [plot.left, plot.bottom + 36], "start"),
    ...drawn.filter(({ points }) => points.length > 0).map(({ series, points }) => drawLine(series, points)),
    ...names(drawn, plot),
  ];
}

function horizontalScale(chart: DrawnChart): Scale {
  const places = chart.series.flatMap((series) => series.places).filter((place) => place !== null);
  const low = chart.x.minimum ?? Math.min(...places);
  const high = chart.x.maximum ?? Math.max(...places);
  if (chart.x.logarithmic && low > 0) return logarithmicScale(low, high);
  const marks = linearScale([high - low]);
  const ticks = marks.ticks.map((tick) => tick + low).filter((tick) => tick <= high * 1.0001);
  return { ticks, share: (value) => (value - low) / (high - low || 1) };
}

function horizontalMarks(scale: Scale, plot: Plot): SVGElement[] {
  return scale.ticks.flatMap((tick) => {
    const x = plot.left + scale.share(tick) * (plot.right - plot.left);
    return [
      line([x, plot.bottom], [x, plot.bottom + 4], "axis"),
      label(shortNumber(tick), [x, plot.bottom + 16], "middle"),
    ];
  });
}

function pointsOf(series: DrawnSeries, x: Scale, y: Scale, plot: Plot): Point[] {
  return series.values.flatMap((value, index): Point[] => {
    const place = series.places[index];
    if (value === null || place === null || place === undefined) return [];
    const across = x.share(place);
    if (!(across >= -0.001 && across <= 1.001)) return [];
    return [[plot.left + across * (plot.right - plot.left), plot.bottom - y.share(value) * (plot.bottom - plot.top)]];
  });
}

function drawLine(series: DrawnSeries, points: readonly Point[]): SVGElement {
  const path = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
  const drawn = svg("path", { d: path, class: series.dashed ? "curve dashed" : "curve" });
  drawn.style.stroke = fillColour(series.colour);
  return drawn;
}

/** At the end of each line; pushed apart where lines end together. */
function names(drawn: readonly { series: DrawnSeries; points: readonly Point[] }[], plot: Plot): SVGElement[] {
  const ends = drawn.flatMap(({ series, points }) => {
    const end = points.at(-1);
    return end ? [{ series, x: end[0], y: end[1] }] : [];
  });
  let above = -Infinity;
  return ends
    .sort((a, b) => a.y - b.y)
    .map(({ series, x, y }) => {
      above = Math.max(y, above + 14);
      const atEdge = x > plot.right - 4;
      const words = label(series.name, [atEdge ? x + 6 : x + 4, (atEdge ? above : y - 6) + 4], "start", "strong");
      words.style.fill = textColour(series.colour);
      return words;
    });
}
