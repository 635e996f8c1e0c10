import { reader } from "./reader-on-demand.js";
import { onDemand } from "../base/on-demand.js";
import type { Store } from "../app/store.js";
import { sentenceOf } from "../base/ports/workbook.js";
import type { World } from "../base/ports/world.js";

const samples = onDemand(() => import("../../sites/sample-sites.js"));

/** The name of the sheet that sample sites go to, unless the workbook has one of that name. */
const sampleSheet = "Sites";

export const siteCommands = ({ send, state }: Store, { workbook, focus }: World) => ({
  async readSelection(): Promise<void> {
    send({ type: "reading" });
    try {
      const cells = await workbook.readSelection();
      const { readTable } = await reader.load();
      send({ type: "sites read", cells, answers: {}, read: readTable(cells, {}) });
    } catch (error) {
      send({ type: "sites refused", sentence: sentenceOf(error) });
    }
  },

  /** The sample sheet is written and selected, then read like any selection. */
  async insertSampleSites(): Promise<void> {
    try {
      const { sampleSites } = await samples.load();
      await workbook.insertTable(sampleSheet, sampleSites);
      await this.readSelection();
    } catch (error) {
      send({ type: "failure", sentence: sentenceOf(error) });
    }
  },

  /** What a column is: the same cells are read again with that in mind. */
  async answer(column: number, meaning: string): Promise<void> {
    const { sites } = state();
    if (sites.status !== "read") return;
    const answers = { ...sites.answers, [column]: meaning };
    try {
      const { readTable } = await reader.load();
      send({ type: "sites read", cells: sites.cells, answers, read: readTable(sites.cells, answers) });
    } catch (error) {
      send({ type: "failure", sentence: sentenceOf(error) });
    }
  },

  /** A cell of the table that was read: "F14", or "Sites!F14". */
  async selectCell(cell: string): Promise<void> {
    const { sites } = state();
    if (sites.status !== "read") return;
    try {
      await workbook.selectCells(sites.cells.sheetName, cell.slice(cell.lastIndexOf("!") + 1));
    } catch (error) {
      send({ type: "failure", sentence: sentenceOf(error) });
    }
  },

  goToQuestion(): void {
    const { sites } = state();
    const [first] = sites.status === "read" ? sites.read.questions : [];
    if (first) focus(questionId(first.column));
  },
});

export const questionId = (column: number): string => `question-${column}`;
