import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { Grid } from "../grid/start-grid.js";
import { element } from "./element.js";

interface Part {
  readonly holdsFocus: () => boolean;
  /** False where the part has nothing to focus: the next one is tried. */
  readonly takeFocus: () => boolean;
}

const focusable = 'a[href], button:not([disabled]), input, select, textarea, [tabindex]:not([tabindex="-1"])';

/**
 * F6 and Shift+F6 move between grid, charts, pane and bar, as between the parts of Excel's window.
 * @returns moves on from wherever the focus is: also for the pane, whose keys the page does not see
 */
export function moveBetweenParts(grid: Grid): (forward: boolean) => void {
  const parts = [gridPart(grid), drawerPart(), panePart(), barPart()];
  const move = (forward: boolean): void => {
    const at = Math.max(
      0,
      parts.findIndex((part) => part.holdsFocus()),
    );
    const step = forward ? 1 : parts.length - 1;
    for (let index = at + step, tried = 0; tried < parts.length; index += step, tried++)
      if (parts[index % parts.length]?.takeFocus()) return;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    move(!event.shiftKey);
  };
  window.addEventListener("keydown", onKey, { capture: true });
  return move;
}

function gridPart(grid: Grid): Part {
  const layout = grid.univer.__getInjector().get(ILayoutService);
  return {
    holdsFocus: () => document.activeElement?.closest("#sheet, [data-u-comp]") !== null,
    takeFocus: () => {
      window.focus();
      layout.focus();
      return true;
    },
  };
}

function drawerPart(): Part {
  const drawer = element("drawer", HTMLElement);
  return {
    holdsFocus: () => drawer.contains(document.activeElement),
    takeFocus: () => {
      window.focus();
      drawer.focus();
      return document.activeElement === drawer;
    },
  };
}

/** The pane remembers where it was: its frame keeps its own active element. */
function panePart(): Part {
  const frame = element("pane", HTMLIFrameElement);
  return {
    holdsFocus: () => document.activeElement === frame,
    takeFocus: () => {
      const inside = frame.contentDocument;
      const last = inside?.activeElement;
      const target = last && last !== inside.body ? last : inside?.querySelector(focusable);
      if (!(target instanceof (frame.contentWindow as typeof globalThis & Window).HTMLElement)) return false;
      frame.focus();
      target.focus();
      return true;
    },
  };
}

function barPart(): Part {
  const bar = element("bar", HTMLElement);
  return {
    holdsFocus: () => bar.contains(document.activeElement),
    takeFocus: () => {
      window.focus();
      const button = [...bar.querySelectorAll<HTMLElement>(focusable)].find((one) => one.offsetParent !== null);
      button?.focus();
      return button !== undefined;
    },
  };
}
