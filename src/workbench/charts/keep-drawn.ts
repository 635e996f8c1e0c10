import type { GridHost } from "../../office-host/grid/host.js";
import { drawCharts } from "./drawer.js";

const restMs = 120;

/**
 * Redraws the drawer a moment after the last change; until it shows that one, it is `aria-busy`.
 * @returns what to call after each change
 */
export function keepDrawn(host: GridHost, drawer: HTMLElement): () => void {
  let timer = 0;
  let latest = 0;
  const draw = async (change: number): Promise<void> => {
    await drawCharts(host, drawer);
    if (change === latest) drawer.setAttribute("aria-busy", "false");
  };
  const changed = (): void => {
    const change = ++latest;
    drawer.setAttribute("aria-busy", "true");
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void draw(change), restMs);
  };
  new ResizeObserver(changed).observe(drawer);
  return changed;
}
