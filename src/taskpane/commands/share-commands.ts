import { onDemand } from "../on-demand.js";
import type { ShareCommand } from "../share/share-foot.js";
import type { ShareJob } from "../share/share-state.js";
import type { Store } from "../store.js";
import { sentenceOf } from "../workbook-port.js";
import type { World } from "./world.js";

const jobs = onDemand(() => import("../share/jobs.js"));

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
