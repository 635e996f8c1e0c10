import { render } from "preact";
import type { MarketSource } from "../../market/source.js";
import type { Workbook } from "../base/ports/workbook.js";
import { reader } from "../sites/reader-on-demand.js";
import { createCommands } from "./commands.js";
import { openHost } from "./keep/host.js";
import { keepInWorkbook } from "./keep/keeper.js";
import { keepPreferences } from "./keep/preferences.js";
import { Pane } from "./pane.js";
import { createStore, type Store } from "./store.js";
import { page } from "./world.js";

export interface StartOptions {
  readonly root: HTMLElement;
  readonly workbook: Workbook;
  readonly market: MarketSource;
  readonly now: () => Date;
  readonly store?: Store;
}

/** Puts the pane on the page at once; what was kept in the workbook fills it a moment later. */
export async function start({ root, workbook, market, now, store = createStore() }: StartOptions) {
  const commands = createCommands(store, { ...page, workbook, market, now });
  render(<Pane store={store} commands={commands} source={market} now={now} />, root);
  const writeNow = await keepInWorkbook(store, workbook);
  keepPreferences(store, await openHost());
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void writeNow());
  // Fetched while the user selects rows, so that the first reading does not wait for the network.
  void reader.load().catch(() => undefined);
  await workbook.watchSelection((address) => store.send({ type: "selection", address }));
  return { store, commands };
}
