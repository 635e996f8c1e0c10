import type { GridHost } from "../../office-host/grid/host.js";
import { drawCharts } from "./drawer.js";

const restMs = 120;

/** Redraws the drawer a moment after the last change. @returns what to call after each change */
export function keepDrawn(host: GridHost, drawer: HTMLElement): () => void {
  let timer = 0;
  const draw = (): void => void drawCharts(host, drawer);
  const changed = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(draw, restMs);
  };
  new ResizeObserver(changed).observe(drawer);
  return changed;
}
