import { onDemand } from "../base/on-demand.js";
import type { ShareCommand } from "./foot.js";
import type { ShareJob } from "./state.js";
import type { Store } from "../app/store.js";
import { sentenceOf } from "../base/ports/workbook.js";
import type { World } from "../base/ports/world.js";

const jobs = onDemand(() => import("./jobs.js"));

export const shareCommands = (store: Store, world: World) => {
  const start = (job: ShareJob) => async (): Promise<void> => {
    try {
      await (await jobs.load()).doJob(job, store, world);
    } catch (error) {
      store.send({ type: "failure", sentence: sentenceOf(error) });
    }
  };
  return {
    lookForFunctions: start("look"),
    freeze: start("freeze"),
    thaw: start("thaw"),
    repair: start("repair"),
    writeNames: start("write names"),
    removeNames: start("remove names"),
    shareCopy: start("copy"),

    async showCell(sheet: string, address: string): Promise<void> {
      try {
        await world.workbook.selectCells(sheet, address);
      } catch (error) {
        store.send({ type: "failure", sentence: sentenceOf(error) });
      }
    },
  } satisfies Record<ShareCommand, () => Promise<void>> & Record<string, unknown>;
};
