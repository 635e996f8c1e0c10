import { render } from "preact";
import { createCommands } from "./commands.js";
import type { World } from "../base/ports/world.js";
import { reader } from "../sites/reader-on-demand.js";
import { openHost } from "./host.js";
import { keepInWorkbook } from "./keep/keeper.js";
import { keepPreferences } from "./keep/preferences.js";
import { Pane } from "./pane.js";
import { createStore, type Store } from "./store.js";
import type { Workbook } from "../base/ports/workbook.js";

export interface StartOptions {
  readonly root: HTMLElement;
  readonly workbook: Workbook;
  readonly marketAddress: string;
  readonly now?: () => Date;
  readonly store?: Store;
}

/** Puts the pane on the page at once; what was kept in the workbook fills it a moment later. */
export async function start({
  root,
  workbook,
  marketAddress,
  now = () => new Date(),
  store = createStore(),
}: StartOptions) {
  const world: World = { workbook, now, fetch: window.fetch.bind(window), marketAddress, focus, breathe, download };
  const commands = createCommands(store, world);
  render(<Pane store={store} commands={commands} now={now} />, root);
  const writeNow = await keepInWorkbook(store, workbook);
  keepPreferences(store, await openHost());
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void writeNow());
  // Fetched while the user selects rows, so that the first reading does not wait for the network.
  void reader.load().catch(() => undefined);
  await workbook.watchSelection((address) => store.send({ type: "selection", address }));
  return { store, commands };
}

/** After the next render: the element may come with it. */
const focus = (id: string): void =>
  void setTimeout(() => {
    const element = document.getElementById(id);
    element?.focus();
    element?.scrollIntoView({ block: "center" });
  }, 50);

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
