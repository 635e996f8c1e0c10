import { registerCustomFunctions } from "../custom-functions/register.js";
import { startGrid } from "../grid/start-grid.js";
import { createExecutor } from "../office-host/executor.js";
import { univerHost } from "../univer-host/univer-host.js";
import { gridEvents } from "./grid-events.js";
import { sampleWorkbook, selectedRows } from "./sample-workbook.js";
import { element } from "./element.js";
import "./page.css";

/** Where the server has the built add-in. */
const addIn = "/addin";

const darkScheme = matchMedia("(prefers-color-scheme: dark)");
const grid = await startGrid("grid", darkScheme.matches, sampleWorkbook());
darkScheme.addEventListener("change", (event) => grid.api.toggleDarkMode(event.matches));

const host = univerHost(grid);
const events = gridEvents(grid);
window.workbench = { execute: createExecutor(host), ...events, moveFocus: () => undefined };
await host.select("sites", [{ row: 0, column: 0, rows: selectedRows, columns: 12 }]);
const sentences = await registerCustomFunctions(grid, addIn);
element("pane", HTMLIFrameElement).src = `${addIn}/taskpane.html`;
Object.assign(window, { workbenchGrid: grid, workbenchHost: host, sentences });
document.body.dataset["ready"] = "true";
