import { paths } from "../../economics/paths.js";
import { atStart, counted } from "../base/numerals.js";
import type { EarlierBuild, WrittenReport } from "../base/ports/workbook.js";

/** A build in its order: what it is doing while it runs, and once that is done. */
export const buildSteps = [
  { id: "read", doing: "Looking for an earlier build", done: "Looked for an earlier build" },
  {
    id: "compute",
    doing: `Computing the ${counted(paths.length)} paths`,
    done: `${atStart(counted(paths.length))} paths computed`,
  },
  { id: "lay out", doing: "Laying out the sheets", done: "Sheets laid out" },
  { id: "write", doing: "Writing to Excel", done: "Written to Excel" },
] as const;
export type BuildStep = (typeof buildSteps)[number]["id"];

/** A build: asked about (there are older sheets), running step by step, failed, or done. */
export type BuildState =
  | { readonly status: "none" }
  | { readonly status: "asking"; readonly earlier: EarlierBuild }
  | { readonly status: "running"; readonly at: BuildStep; readonly detail: string | null; readonly stopping: boolean }
  | { readonly status: "failed"; readonly at: BuildStep; readonly sentence: string }
  | { readonly status: "done"; readonly report: WrittenReport; readonly built: BuiltFrom };

/** What the built sheets stand for, to say when the pane has moved on. */
export interface BuiltFrom {
  readonly finding: string;
  readonly sites: number;
  readonly key: string;
  /** Whether every check was fine when the sheets were written. */
  readonly checksFine: boolean;
}

export const firstBuild: BuildState = { status: "none" };

export interface BuildSlice {
  readonly build: BuildState;
}

export type BuildAction =
  | { readonly type: "build asks"; readonly earlier: EarlierBuild }
  | { readonly type: "build cancelled" }
  | { readonly type: "build step"; readonly at: BuildStep; readonly detail?: string }
  | { readonly type: "build stopping" }
  | { readonly type: "build failed"; readonly sentence: string }
  | { readonly type: "built"; readonly report: WrittenReport; readonly built: BuiltFrom }
  /** Inputs of the built sheets have been written: they stand for this case now. */
  | { readonly type: "sheets follow"; readonly key: string; readonly finding: string };
