import type { LaidOutWorkbook } from "../../sheet/grid.js";
import { onDemand } from "../base/on-demand.js";
import { saying, type FeatureStore } from "../base/ports/store.js";
import type { World } from "../base/ports/world.js";
import type { ScreenProps } from "../base/screen.js";
import type { ShareCommand } from "./foot.js";
import type { ShareAction, ShareJob, ShareSlice } from "./state.js";

const jobs = onDemand(() => import("./jobs.js"));

export type ShareStore = FeatureStore<ShareSlice, ShareAction>;

export interface ShareWorld extends Pick<World, "workbook" | "now" | "focus" | "breathe"> {
  /** The comparison of the pane's sites and assumptions, laid out; null while there is none. */
  readonly comparison: () => Promise<LaidOutWorkbook | null>;
}

export type ShareCommands = ReturnType<typeof shareCommands>;
export type ShareScreen = ScreenProps<ShareSlice, ShareAction, ShareCommands>;

export const shareCommands = (store: ShareStore, world: ShareWorld) => {
  const start = (job: ShareJob) => () => saying(store, async () => (await jobs.load()).doJob(job, store, world));
  return {
    lookForFunctions: start("look"),
    freeze: start("freeze"),
    thaw: start("thaw"),
    repair: start("repair"),
    writeNames: start("write names"),
    removeNames: start("remove names"),
    shareCopy: start("copy"),

    showCell: (sheet: string, address: string) => saying(store, () => world.workbook.selectCells(sheet, address)),
  } satisfies Record<ShareCommand, () => Promise<void>> & Record<string, unknown>;
};
