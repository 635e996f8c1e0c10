import type { DrawnChart } from "./drawn-chart.js";
import { linearScale, shortNumber, type Scale } from "./scale.js";
import { fillColour } from "./series-colour.js";
import { label, line, roughWidth, shortened, svg, type Plot } from "./svg.js";

interface Group {
  readonly chart: DrawnChart;
  readonly index: number;
  readonly from: number;
  readonly width: number;
}

/** Clustered bars: a group a category, in it a bar a series with its value above and its letter below. */
export function drawBars(chart: DrawnChart, width: number, height: number): SVGElement[] {
  const numbers = chart.series.flatMap(({ values }) => values).filter((value) => value !== null);
  const scale = linearScale(numbers);
  const plot: Plot = { left: 36, right: width - 8, top: 22, bottom: height - 42 };
  const groupWidth = (plot.right - plot.left) / Math.max(1, chart.categories.length);
  const groups = chart.categories.map((_, index) =>
    drawGroup({ chart, index, from: plot.left + index * groupWidth, width: groupWidth }, scale, plot),
  );
  return [...gridLines(scale, plot), ...groups.flat()];
}

export function gridLines(scale: Scale, plot: Plot): SVGElement[] {
  return scale.ticks.flatMap((tick) => {
    const y = plot.bottom - scale.share(tick) * (plot.bottom - plot.top);
    const kind = tick === 0 ? "axis" : "grid-line";
    return [line([plot.left, y], [plot.right, y], kind), label(shortNumber(tick), [plot.left - 6, y + 4], "end")];
  });
}

function drawGroup(group: Group, scale: Scale, plot: Plot): SVGElement[] {
  const { chart, index, from, width } = group;
  const values = chart.series.map((series) => series.values[index] ?? null);
  const best = Math.max(...values.filter((value) => value !== null));
  const room = Math.min(40, (width * 0.72) / values.length);
  const start = from + (width - room * values.length) / 2;
  const name = String(chart.categories[index] ?? "");
  const words = label(shortened(name, width - 6), [from + width / 2, plot.bottom + 34], "middle", "strong");
  words.append(svg("title", {}, name));
  return [...values.flatMap((value, at) => drawBar(value, at, value === best)), words];

  function drawBar(value: number | null, at: number, isBest: boolean): SVGElement[] {
    const series = chart.series[at];
    if (value === null || !series) return [];
    const zero = plot.bottom - scale.share(0) * (plot.bottom - plot.top);
    const end = plot.bottom - scale.share(value) * (plot.bottom - plot.top);
    const [x, middle, kind] = [start + at * room + 2, start + at * room + room / 2, isBest ? "strong" : ""];
    const y = Math.min(zero, end);
    const bar = svg("rect", { x, y, width: room - 4, height: Math.max(1, Math.abs(zero - end)) });
    bar.style.fill = fillColour(series.colour);
    bar.append(svg("title", {}, `${name}, ${series.name}: ${value.toFixed(2)}`));
    const written = value.toFixed(2);
    const number = roughWidth(written) <= room + 6 ? [label(written, [middle, y - 5], "middle", kind)] : [];
    return [bar, ...number, label(series.name.slice(0, 1), [middle, plot.bottom + 15], "middle", kind)];
  }
}
