import { reader } from "../../sites/reader-on-demand.js";
import type { Store } from "../store.js";
import type { PaneState } from "../state.js";
import type { Workbook } from "../../base/ports/workbook.js";
import { restored, settingsText } from "./settings-text.js";

/** How long a pause in typing is, before the state is written to the workbook. */
const pauseMs = 600;

/** Restores the state from the workbook, then keeps it there. Gives a function that writes at once. */
export async function keepInWorkbook(store: Store, workbook: Workbook): Promise<() => Promise<void>> {
  const kept = await workbook.readSettings().catch(() => null);
  if (kept === null) return writeAfterPauses(store, workbook, kept);
  const readTable = await reader.load().then(
    (part) => part.readTable,
    () => null,
  );
  if (!readTable) {
    const sentence =
      "What this workbook keeps for the pane could not be read, and is left as it is. Open the pane again.";
    store.send({ type: "failure", sentence });
    return () => Promise.resolve();
  }
  const found = restored(kept, readTable);
  if ("newer" in found) {
    const sentence = `This workbook\u2019s scenarios were saved by a newer version (format ${found.newer}); they are left as they are.`;
    store.send({ type: "failure", sentence });
    return () => Promise.resolve();
  }
  store.send({ type: "restore", state: found.state });
  return writeAfterPauses(store, workbook, kept);
}

function writeAfterPauses(store: Store, workbook: Workbook, kept: string | null): () => Promise<void> {
  let written = kept;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async (): Promise<void> => {
    clearTimeout(timer);
    const text = settingsText(store.state());
    if (text === written) return;
    written = text;
    // A workbook that is read-only still compares; it only forgets.
    await workbook.saveSettings(text).catch(() => undefined);
  };
  store.subscribe((before, after) => {
    if (!changedForKeeps(before, after)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void write(), pauseMs);
  });
  return write;
}

const changedForKeeps = (before: PaneState, after: PaneState): boolean =>
  before.step !== after.step ||
  before.choices !== after.choices ||
  before.scenarios.saved !== after.scenarios.saved ||
  before.scenarios.current !== after.scenarios.current ||
  before.preview !== after.preview ||
  before.market.snapshot !== after.market.snapshot ||
  before.sites !== after.sites ||
  before.build !== after.build;
