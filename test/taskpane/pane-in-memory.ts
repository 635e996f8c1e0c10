import { createCommands, type Commands } from "../../src/taskpane/app/commands.js";
import { createStore, type Store } from "../../src/taskpane/app/store.js";
import type { World } from "../../src/taskpane/base/ports/world.js";
import { FakeMarket } from "./fake-market.js";
import { FakeWorkbook } from "./fake-workbook.js";

/** The pane without a page: its store and its commands over a fake workbook, and what they asked of the page. */
export interface PaneInMemory {
  readonly workbook: FakeWorkbook;
  readonly store: Store;
  readonly commands: Commands;
  readonly focused: readonly string[];
  readonly downloads: readonly string[];
}

export const paneNow = new Date("2025-11-17T14:07:00Z");

export function paneInMemory(workbook = new FakeWorkbook(), world: Partial<World> = {}): PaneInMemory {
  const store = createStore();
  const focused: string[] = [];
  const downloads: string[] = [];
  const commands = createCommands(store, {
    workbook,
    market: new FakeMarket(),
    now: () => paneNow,
    focus: (id) => void focused.push(id),
    breathe: () => Promise.resolve(),
    download: (name, text) => void downloads.push(`${name}: ${text.length}`),
    ...world,
  });
  return { workbook, store, commands, focused, downloads };
}
