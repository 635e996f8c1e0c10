import type { Execute } from "../../office-host/executor.js";

/** What the page offers to the pane's frame, as `parent.workbench`. The frame is of the same origin. */
export interface Bridge {
  readonly execute: Execute;
  /** Calls back after each new selection, with its sheet's id and its address; returns what stops it. */
  onSelection(seen: (sheetId: string, address: string) => void): () => void;
  /** Calls back after cells of a sheet have changed. */
  onChange(seen: (sheetId: string) => void): () => void;
  /** F6 was pressed in the pane: gives the focus to the next (or the one before) part of the page. */
  moveFocus(forward: boolean): void;
}

declare global {
  interface Window {
    workbench?: Bridge;
  }
}
