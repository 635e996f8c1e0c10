import { keepDrawn } from "../charts/keep-drawn.js";
import { registerCustomFunctions } from "../custom-functions/register.js";
import { downloadButton } from "../download/download-button.js";
import { saveFile } from "../download/save-file.js";
import { dressGrid } from "../grid/dress-grid.js";
import { startGrid } from "../grid/start-grid.js";
import { createExecutor } from "../../office-host/executor.js";
import { Book } from "../univer-host/book.js";
import { univerHost } from "../univer-host/univer-host.js";
import { showCellNotes } from "./cell-note.js";
import { chartsButton } from "./charts-button.js";
import { element } from "./element.js";
import { requirePane, showFailure, showFailuresUntilReady } from "./failure-note.js";
import { moveBetweenParts } from "./focus-parts.js";
import { gridEvents } from "./grid-events.js";
import { sampleWorkbook, selectedRows } from "./sample-workbook.js";
import "../charts/drawer.css";
import "./page.css";
import "../grid/grid.css";

/** Where the server has the built add-in. */
const addIn = "/addin";

const ready = showFailuresUntilReady();
const darkScheme = matchMedia("(prefers-color-scheme: dark)");
const grid = await startGrid("grid", darkScheme.matches, sampleWorkbook());
dressGrid(grid);
darkScheme.addEventListener("change", (event) => grid.api.toggleDarkMode(event.matches));

const book = new Book(grid);
const events = gridEvents(book);
const gridHost = univerHost(book);
/** There is one grid: another workbook is a file. */
const openFile = (file: Uint8Array): void => {
  saveFile(file, "comparison.xlsx");
  element("bar-note", HTMLElement).textContent = "The new workbook is in your downloads: comparison.xlsx";
};
const redraw = keepDrawn(gridHost, element("drawer", HTMLElement));
const host = { ...gridHost, extrasChanged: redraw, openFile };
events.onChange(redraw);
events.onSheet(redraw);
chartsButton();
downloadButton(host, book);

window.workbench = { execute: createExecutor(host), ...events, moveFocus: moveBetweenParts(grid) };
await host.select("sites", [{ row: 0, column: 0, rows: selectedRows, columns: 12 }]);
try {
  showCellNotes(host, events, await registerCustomFunctions(grid, addIn));
  element("pane", HTMLIFrameElement).src = await requirePane(`${addIn}/taskpane.html`);
} catch (error) {
  showFailure(error);
}
Object.assign(window, { workbenchGrid: grid, workbenchHost: host }); // for trying things in the console, and for tests
document.body.dataset["ready"] = "true";
ready();
