import { withoutSheet } from "../../formula/address.js";
import { onDemand } from "../base/on-demand.js";
import type { FeatureStore } from "../base/ports/store.js";
import { sentenceOf } from "../base/ports/workbook.js";
import type { World } from "../base/ports/world.js";
import type { ScreenProps } from "../base/screen.js";
import { questionId } from "./question-id.js";
import { reader } from "./reader-on-demand.js";
import type { SitesAction, SitesSlice } from "./state.js";

const samples = onDemand(() => import("../../sites/sample-sites.js"));

/** The name of the sheet that sample sites go to, unless the workbook has one of that name. */
const sampleSheet = "Sites";

export type SiteCommands = ReturnType<typeof siteCommands>;
export type SitesScreen = ScreenProps<SitesSlice, SitesAction, SiteCommands>;

export const siteCommands = ({ send, state }: FeatureStore<SitesSlice, SitesAction>, { workbook, focus }: World) => {
  const failed = (error: unknown): void => send({ type: "failure", sentence: sentenceOf(error) });
  const readSelection = async (): Promise<void> => {
    send({ type: "reading" });
    try {
      const cells = await workbook.readSelection();
      const { readTable } = await reader.load();
      send({ type: "sites read", cells, answers: {}, read: readTable(cells, {}) });
    } catch (error) {
      send({ type: "sites refused", sentence: sentenceOf(error) });
    }
  };
  return {
    readSelection,

    /** The sample sheet is written and selected, then read like any selection. */
    async insertSampleSites(): Promise<void> {
      try {
        const { sampleSites } = await samples.load();
        await workbook.insertTable(sampleSheet, sampleSites);
        await readSelection();
      } catch (error) {
        failed(error);
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
        failed(error);
      }
    },

    /** A cell of the table that was read: "F14", or "Sites!F14". */
    async selectCell(cell: string): Promise<void> {
      const { sites } = state();
      if (sites.status !== "read") return;
      try {
        await workbook.selectCells(sites.cells.sheetName, withoutSheet(cell));
      } catch (error) {
        failed(error);
      }
    },

    goToQuestion(): void {
      const { sites } = state();
      const [first] = sites.status === "read" ? sites.read.questions : [];
      if (first) focus(questionId(first.column));
    },
  };
};
