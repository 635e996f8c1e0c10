import uPlot from "uplot";
import { paths, type Path } from "../../economics/paths.js";
import { fixed } from "../base/numerals.js";
import { pathLabels } from "../base/case/finding.js";
import type { PriceCurve } from "./price-curve.js";

export interface Drawn {
  remove(): void;
}

const height = 220;
/** Room for "B Lease" at the right end of its line, in CSS pixels. */
const labelRoom = 56;
const letters = '11px "Segoe UI", system-ui, Arial, sans-serif';
const strong = `600 ${letters}`;
const ticks = [1e4, 3e4, 1e5, 3e5, 1e6];
const tickLabel = (price: number): string => (price === 1e6 ? "1m" : `${price / 1000}k`);

/** Draws value against price into `place` and redraws when the pane's width or its colours change. */
export function drawCurve(place: HTMLElement, curve: PriceCurve, pointAt: (index: number | null) => void): Drawn {
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

type Ink = (name: string) => string;

/** Colours as the style sheet has them now; forced colours come as system colour names, which canvas understands. */
function inkOf(place: HTMLElement): Ink {
  const style = getComputedStyle(place);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

function make(place: HTMLElement, curve: PriceCurve, pointAt: (index: number | null) => void): uPlot {
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
      draw: [(plot) => annotate(plot, curve, ink)],
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

/** The lease is drawn stronger and the cloud dashed, so that lines differ without their colours. */
const lineOf = (path: Path, ink: Ink): uPlot.Series => ({
  stroke: ink(path),
  width: path === "lease" ? 2.5 : 2,
  points: { show: false },
  ...(path === "cloud" ? { dash: [5, 4] } : {}),
});

/** What the reader should see first: today, the crossing, which path is best where, and a name on each line. */
function annotate(plot: uPlot, curve: PriceCurve, ink: Ink): void {
  const pixel = devicePixelRatio;
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.scale(pixel, pixel);
  const box = {
    left: bbox.left / pixel,
    top: bbox.top / pixel,
    width: bbox.width / pixel,
    height: bbox.height / pixel,
  };
  const pen: Pen = {
    ctx,
    ink,
    bottom: box.top + box.height,
    right: box.left + box.width,
    top: box.top,
    left: box.left,
    x: (price) => plot.valToPos(price, "x", true) / pixel,
    y: (value) => plot.valToPos(value, "y", true) / pixel,
  };
  drawStrip(pen, curve);
  drawToday(pen, curve.today);
  for (const crossing of curve.crossings) drawCrossing(pen, crossing.btcPriceUsd, crossing.usdPerW);
  drawNames(pen, curve);
  ctx.restore();
}

interface Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly ink: Ink;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (price: number) => number;
  readonly y: (value: number) => number;
}

/** One coloured strip under the axis: the best path at each price. */
function drawStrip({ ctx, ink, x, bottom }: Pen, { btcPriceUsd, best }: PriceCurve): void {
  let from = 0;
  for (let i = 1; i < best.length; i++) {
    if (best[i] === best[from] && i + 1 < best.length) continue;
    const start = Math.round(x(btcPriceUsd[from]!));
    ctx.fillStyle = ink(best[from]!);
    ctx.fillRect(start, bottom + 3, Math.round(x(btcPriceUsd[i]!)) - start, 5);
    from = i;
  }
}

function drawToday({ ctx, ink, x, top, bottom, left, right }: Pen, today: number): void {
  const at = x(today);
  if (at < left || at > right) return;
  ctx.strokeStyle = ink("text-2");
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 3]);
  line(ctx, at, top - 4, at, bottom);
  ctx.setLineDash([]);
  ctx.fillStyle = ink("text-2");
  ctx.font = letters;
  ctx.textAlign = at > right - 40 ? "right" : "center";
  ctx.fillText(`today ${fixed(today)}`, Math.max(at, left + 36), top - 9);
}

function drawCrossing({ ctx, ink, x, y, bottom, left }: Pen, price: number, value: number): void {
  const [at, level] = [x(price), y(value)];
  ctx.strokeStyle = ink("text");
  ctx.lineWidth = 1;
  line(ctx, at, level, at, bottom);
  ctx.beginPath();
  ctx.arc(at, level, 4.5, 0, 2 * Math.PI);
  ctx.fillStyle = ink("bg");
  ctx.lineWidth = 2;
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = ink("text");
  ctx.font = strong;
  const beside = at - left > 70;
  ctx.textAlign = beside ? "right" : "left";
  const edge = beside ? at - 8 : at + 8;
  ctx.fillText("A = B", edge, level - 22);
  ctx.fillText(fixed(price), edge, level - 9);
}

/** Names at the right end of the lines, pushed apart where lines end close together. */
function drawNames({ ctx, ink, right, y, top, bottom }: Pen, { usdPerW }: PriceCurve): void {
  const ends = paths.map((path) => ({ path, at: y(usdPerW[path].at(-1)!) })).sort((a, b) => a.at - b.at);
  ctx.font = strong;
  ctx.textAlign = "left";
  let above = top - 10;
  for (const [i, { path, at }] of ends.entries()) {
    const room = (ends.length - 1 - i) * 13;
    above = Math.min(Math.max(at + 4, above + 13), bottom - room);
    ctx.fillStyle = ink(`${path}-text`);
    ctx.fillText(pathLabels[path], right + 6, above);
  }
}

function line(ctx: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.lineTo(x1, y1);
  ctx.stroke();
}
