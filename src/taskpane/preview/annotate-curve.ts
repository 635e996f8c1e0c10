import type uPlot from "uplot";
import { pathRow, paths, pathTitle } from "../../economics/paths.js";
import { pathInk } from "../base/case/path-look.js";
import { fixed } from "../base/numerals.js";
import { crossing as crossed, type PriceCurve } from "./price-curve.js";

/** A value that the style sheet keeps under a name: colours by mode, a path's line by its letter. */
export type Ink = (name: string) => string;

/** Values as the style sheet has them now; forced colours come as system colour names, which canvas understands. */
export function inkOf(place: HTMLElement): Ink {
  const style = getComputedStyle(place);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

export const letters = '11px "Segoe UI", system-ui, Arial, sans-serif';
const strong = `600 ${letters}`;

/** Where to draw, in CSS pixels. */
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

/** What the reader should see first: today, the crossing, which path is best where, and a name on each line. */
export function annotateCurve(plot: uPlot, curve: PriceCurve, ink: Ink): void {
  const { ctx } = plot;
  ctx.save();
  ctx.scale(devicePixelRatio, devicePixelRatio);
  const pen = penOf(plot, ink);
  drawStrip(pen, curve);
  drawToday(pen, curve.today);
  for (const { btcPriceUsd, usdPerW } of curve.crossings) drawCrossing(pen, btcPriceUsd, usdPerW);
  drawNames(pen, curve);
  ctx.restore();
}

function penOf({ ctx, bbox, valToPos }: uPlot, ink: Ink): Pen {
  const pixel = devicePixelRatio;
  return {
    ctx,
    ink,
    left: bbox.left / pixel,
    right: (bbox.left + bbox.width) / pixel,
    top: bbox.top / pixel,
    bottom: (bbox.top + bbox.height) / pixel,
    x: (price) => valToPos(price, "x", true) / pixel,
    y: (value) => valToPos(value, "y", true) / pixel,
  };
}

/** One coloured strip under the axis: the best path at each price. */
function drawStrip({ ctx, ink, x, bottom }: Pen, { btcPriceUsd, best }: PriceCurve): void {
  let from = 0;
  for (let i = 1; i < best.length; i++) {
    if (best[i] === best[from] && i + 1 < best.length) continue;
    const start = Math.round(x(btcPriceUsd[from]!));
    ctx.fillStyle = ink(pathInk(best[from]!));
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
  plumb(ctx, at, [top - 4, bottom]);
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
  plumb(ctx, at, [level, bottom]);
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
  ctx.fillText(`${pathRow(crossed.of).letter} = ${pathRow(crossed.with).letter}`, edge, level - 22);
  ctx.fillText(fixed(price), edge, level - 9);
}

/** Names at the right end of the lines, pushed apart where lines end close together. A path without a value has none. */
function drawNames({ ctx, ink, right, y, top, bottom }: Pen, { usdPerW }: PriceCurve): void {
  const ends = paths
    .flatMap((path) => {
      const last = usdPerW[path].at(-1);
      return last == null ? [] : [{ path, at: y(last) }];
    })
    .sort((a, b) => a.at - b.at);
  ctx.font = strong;
  ctx.textAlign = "left";
  let above = top - 10;
  for (const [i, { path, at }] of ends.entries()) {
    const room = (ends.length - 1 - i) * 13;
    above = Math.min(Math.max(at + 4, above + 13), bottom - room);
    ctx.fillStyle = ink(`${pathInk(path)}-text`);
    ctx.fillText(pathTitle(path), right + 6, above);
  }
}

function plumb(ctx: CanvasRenderingContext2D, x: number, [from, to]: readonly [number, number]): void {
  ctx.beginPath();
  ctx.moveTo(x, from);
  ctx.lineTo(x, to);
  ctx.stroke();
}
