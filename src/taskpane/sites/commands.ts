import { withoutSheet } from "../../formula/address.js";
import { onDemand } from "../base/on-demand.js";
import { saying, type FeatureStore } from "../base/ports/store.js";
import { sentenceOf, type Workbook } from "../base/ports/workbook.js";
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

type Store = FeatureStore<SitesSlice, SitesAction>;

export const siteCommands = (store: Store, { workbook, focus }: Pick<World, "workbook" | "focus">) => ({
  readSelection: () => readSelection(store, workbook),

  /** The sample sheet is written and selected, then read like any selection. */
  insertSampleSites: () =>
    saying(store, async () => {
      const { sampleSites } = await samples.load();
      await workbook.insertTable(sampleSheet, sampleSites);
      await readSelection(store, workbook);
    }),

  /** What a column is: the same cells are read again with that in mind. */
  answer: (column: number, meaning: string) => saying(store, () => answer(store, column, meaning)),

  /** A cell of the table that was read: "F14", or "Sites!F14". */
  selectCell: (cell: string) =>
    saying(store, async () => {
      const { sites } = store.state();
      if (sites.status !== "read") return;
      await workbook.selectCells(sites.cells.sheetName, withoutSheet(cell));
    }),

  goToQuestion(): void {
    const { sites } = store.state();
    const [first] = sites.status === "read" ? sites.read.questions : [];
    if (first) focus(questionId(first.column));
  },
});

async function readSelection({ send }: Store, workbook: Workbook): Promise<void> {
  send({ type: "reading" });
  try {
    const cells = await workbook.readSelection();
    const { readTable } = await reader.load();
    send({ type: "sites read", cells, answers: {}, read: readTable(cells, {}) });
  } catch (error) {
    send({ type: "sites refused", sentence: sentenceOf(error) });
  }
}

async function answer({ state, send }: Store, column: number, meaning: string): Promise<void> {
  const { sites } = state();
  if (sites.status !== "read") return;
  const answers = { ...sites.answers, [column]: meaning };
  const { readTable } = await reader.load();
  send({ type: "sites read", cells: sites.cells, answers, read: readTable(sites.cells, answers) });
}
