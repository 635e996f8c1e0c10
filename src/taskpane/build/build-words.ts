import type { BuildStep } from "../app/state.js";

/** A step of the build: while it runs, and once it is done. */
export const buildWords: Readonly<Record<BuildStep, { readonly doing: string; readonly done: string }>> = {
  read: { doing: "Looking for an earlier build", done: "Looked for an earlier build" },
  compute: { doing: "Computing the three paths", done: "Three paths computed" },
  "lay out": { doing: "Laying out the sheets", done: "Sheets laid out" },
  write: { doing: "Writing to Excel", done: "Written to Excel" },
};
