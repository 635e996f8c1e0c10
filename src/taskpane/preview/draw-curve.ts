import uPlot from "uplot";
import { paths, type Path } from "../../economics/paths.js";
import { pathInk } from "../base/case/path-look.js";
import { annotateCurve, inkOf, letters, type Ink } from "./annotate-curve.js";
import type { PriceCurve } from "./price-curve.js";

export interface Drawn {
  remove(): void;
}

const height = 220;
/** Room for "B Lease" at the right end of its line, in CSS pixels. */
const labelRoom = 56;
const ticks = [1e4, 3e4, 1e5, 3e5, 1e6];
const tickLabel = (price: number): string => (price === 1e6 ? "1m" : `${price / 1000}k`);

type PointAt = (index: number | null) => void;

/** Draws value against price into `place` and redraws when the pane's width or its colours change. */
export function drawCurve(place: HTMLElement, curve: PriceCurve, pointAt: PointAt): Drawn {
  let plot = make(place, curve, pointAt);
  const again = (): void => {
    plot.destroy();
    plot = make(place, curve, pointAt);
  };
  const sized = new ResizeObserver(() => {
    if (place.clientWidth > 0 && place.clientWidth !== plot.width) plot.setSize({ width: place.clientWidth, height });
  });
  sized.observe(place);
  const modes = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
  for (const mode of modes) mode.addEventListener("change", again);
  return {
    remove() {
      sized.disconnect();
      for (const mode of modes) mode.removeEventListener("change", again);
      plot.destroy();
    },
  };
}

function make(place: HTMLElement, curve: PriceCurve, pointAt: PointAt): uPlot {
  const ink = inkOf(place);
  const options: uPlot.Options = {
    width: place.clientWidth,
    height,
    padding: [22, labelRoom, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: { x: { time: false, distr: 3 }, y: { range: (_plot, low, high) => [Math.min(0, low), high * 1.02] } },
    axes: [priceAxis(ink), valueAxis(ink)],
    series: [{}, ...paths.map((path) => lineOf(path, ink))],
    hooks: {
      draw: [(plot) => annotateCurve(plot, curve, ink)],
      setCursor: [(plot) => pointAt(plot.cursor.idx ?? null)],
    },
  };
  const data: uPlot.AlignedData = [[...curve.btcPriceUsd], ...paths.map((path) => [...curve.usdPerW[path]])];
  return new uPlot(options, data, place);
}

const priceAxis = (ink: Ink): uPlot.Axis => ({
  splits: () => ticks,
  // Left to itself, a log axis labels powers of ten only.
  filter: (_plot, at) => at,
  values: (_plot, at) => at.map((price) => tickLabel(price)),
  font: letters,
  stroke: ink("text-2"),
  grid: { show: false },
  ticks: { stroke: ink("stroke-control"), width: 1, size: 4 },
  size: 30,
  gap: 10,
});

const valueAxis = (ink: Ink): uPlot.Axis => ({
  font: letters,
  stroke: ink("text-2"),
  grid: { stroke: ink("stroke"), width: 1 },
  ticks: { show: false },
  size: 28,
  gap: 4,
  space: 30,
});

/** Lines differ without their colours, by strength and dashes. */
function lineOf(path: Path, ink: Ink): uPlot.Series {
  const of = pathInk(path);
  const dash = ink(`${of}-dash`);
  return {
    stroke: ink(of),
    width: Number(ink(`${of}-width`)),
    points: { show: false },
    ...(dash === "none" ? {} : { dash: dash.split(" ").map(Number) }),
  };
}
