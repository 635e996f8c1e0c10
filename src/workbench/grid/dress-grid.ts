import { ThemeService } from "@univerjs/core";
import { ICanvasColorService } from "@univerjs/engine-render";
import type { Grid } from "./start-grid.js";
import { nightColour } from "./night-colours.js";

const header = {
  fontFamily: '"Segoe UI", system-ui, "Liberation Sans", sans-serif',
  fontSize: 12,
  fontColor: "#5C6672",
  backgroundColor: "#F6F7F9",
  borderColor: "#DCE0E5",
};

/** Headers in the page's colours, and our own night colours where Univer would turn teal into rose. */
export function dressGrid(grid: Grid): void {
  const injector = grid.univer.__getInjector();
  const theme = injector.get(ThemeService);
  const colours = injector.get(ICanvasColorService);
  const themed = colours.getRenderColor.bind(colours);
  const known = new Map<string, string>();
  colours.getRenderColor = (colour) => {
    if (!theme.darkMode) return colour;
    const drawn = known.get(colour) ?? nightColour(colour) ?? themed(colour);
    known.set(colour, drawn);
    return drawn;
  };
  // The same calls of a workbook come too late for the first drawing.
  /* eslint-disable @typescript-eslint/no-deprecated */
  grid.api.customizeColumnHeader({ headerStyle: { ...header, size: 22 } });
  grid.api.customizeRowHeader({ headerStyle: { ...header, size: 40 } });
}
