import type { Sentences } from "../custom-functions/sentences.js";
import { columnLetters } from "../../office-host/grid/a1.js";
import type { GridHost } from "../../office-host/grid/host.js";
import { element } from "./element.js";
import type { GridEvents } from "./grid-events.js";

/** Shows why the selected cell has an error: what Excel keeps behind the cell's warning triangle. */
export function showCellNotes(host: GridHost, events: GridEvents, sentences: Sentences): void {
  const note = element("cell-note", HTMLElement);
  let drawn = 0;
  const draw = async (): Promise<void> => {
    const turn = ++drawn;
    const { sheet, areas } = await host.selection();
    const [cell] = areas;
    if (!cell || !(await host.sheets()).some(({ id }) => id === sheet)) return; // deleted while it was on view
    const [[shown] = []] = await host.read(sheet, { ...cell, rows: 1, columns: 1 }, "values");
    if (turn !== drawn) return;
    const sentence = sentences.of({ sheet, row: cell.row, column: cell.column }, shown);
    note.hidden = sentence === undefined;
    note.textContent =
      sentence === undefined ? "" : `${columnLetters(cell.column)}${cell.row + 1} ${String(shown)} ${sentence}`;
  };
  events.onSelection(() => void draw());
  events.onChange(() => void draw());
}
