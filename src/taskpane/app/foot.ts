import { quantities } from "../../economics/quantities.js";
import { assumptionNames } from "../base/case/assumption-groups.js";
import { rowsLeftOut, sitesFound } from "../sites/answers.js";
import { derive, evaluationOf, sitesOf } from "./derived.js";
import type { Gallery } from "../functions/gallery-on-demand.js";
import { functionsFoot } from "../functions/foot.js";
import { marketFoot } from "../market/foot.js";
import { shareFoot, type ShareCommand } from "../share/foot.js";
import { fixed, several } from "../base/numerals.js";
import { buildWords } from "../build/build-words.js";
import type { PaneState } from "./state.js";

export type Tone = "plain" | "ok" | "warn" | "bad";

/** What the buttons of the foot can start; commands.ts does it. */
export type FootCommand =
  | "readSelection"
  | "goToQuestion"
  | "toSites"
  | "toAssumptions"
  | "toPreview"
  | "goToField"
  | "build"
  | "replaceBuild"
  | "buildBeside"
  | "cancelBuild"
  | "stopBuild"
  | "openComparison"
  | "readMarket"
  | "useMarket"
  | "openFirstFunction"
  | "clearSearch"
  | "insertFunction"
  | ShareCommand;

export interface FootButton {
  readonly label: string;
  readonly does: FootCommand;
}

/** The live line and what to do next. The primary is never greyed out: where something is in the way, it leads there. */
export interface Foot {
  readonly tone: Tone;
  readonly words: string;
  readonly primary?: FootButton;
  readonly secondary?: FootButton;
}

export function footOf(state: PaneState, now: Date, gallery: Gallery | null = null): Foot {
  if (state.failure) return { ...calmFoot(state, now, gallery), tone: "bad", words: state.failure };
  return calmFoot(state, now, gallery);
}

function calmFoot(state: PaneState, now: Date, gallery: Gallery | null): Foot {
  if (state.tab === "market") return marketFoot(state, now);
  if (state.tab === "functions") return functionsFoot(state.functions, state.selection, gallery);
  if (state.tab === "share") return shareFoot(state.share, derive(state).case !== null);
  if (state.step === "sites") return sitesFoot(state);
  if (state.step === "assumptions") return assumptionsFoot(state);
  return state.step === "preview" ? previewFoot(state) : buildFoot(state);
}

const read: FootButton = { label: "Read selection", does: "readSelection" };

function sitesFoot({ sites, selection }: PaneState): Foot {
  if (sites.status === "reading") return { tone: "plain", words: "Reading the selection", primary: read };
  if (sites.status === "refused")
    return { tone: "bad", words: "Nothing was read and nothing was changed", primary: read };
  if (sites.status === "none") {
    return {
      tone: "plain",
      words: selection ? `Selected: ${selection}` : "Nothing is written before you press Build",
      primary: read,
    };
  }
  const open = sites.read.questions.length;
  const left = rowsLeftOut(sites.read);
  const found = sitesFound(sites.read);
  const words = [
    found === 0 ? "No site could be read" : `${several(found, "site")} read`,
    ...(left ? [`${several(left, "row")} left out`] : []),
    ...(open ? [`${several(open, "question")} open`] : []),
  ].join(", ");
  if (open)
    return { tone: "warn", words, primary: { label: `Answer ${several(open, "question")}`, does: "goToQuestion" } };
  if (sites.read.sites.length === 0) return { tone: "bad", words, primary: read };
  const label = `Continue with ${several(found, "site")}`;
  return { tone: left ? "warn" : "ok", words, primary: { label, does: "toAssumptions" } };
}

function assumptionsFoot(state: PaneState): Foot {
  const { wrong, changed } = derive(state);
  const secondary: FootButton = { label: "Back", does: "toSites" };
  const [first] = wrong;
  if (first) {
    const words = `${several(wrong.length, "field")} to correct: ${quantities[first.name].label}`;
    return { tone: "bad", words, primary: { label: "Go to the field", does: "goToField" }, secondary };
  }
  const words = changed.length
    ? `${changed.length} of ${assumptionNames.length} values differ from the base`
    : `All ${assumptionNames.length} values are base values`;
  if (sitesOf(state.sites).length === 0)
    return { tone: "plain", words, primary: { label: "Read sites", does: "toSites" } };
  return { tone: "plain", words, primary: { label: "Preview", does: "toPreview" }, secondary };
}

function previewFoot(state: PaneState): Foot {
  const { case: input, wrong, sites } = derive(state);
  const toAssumptions: FootButton = { label: "Back", does: "toAssumptions" };
  if (sites.length === 0)
    return { tone: "plain", words: "No sites have been read", primary: { label: "Read sites", does: "toSites" } };
  if (!input) {
    const words = `${several(wrong.length, "field")} to correct before there is a preview`;
    return { tone: "bad", words, primary: { label: "Go to the field", does: "goToField" } };
  }
  const evaluation = evaluationOf(input);
  if ("refusal" in evaluation) {
    return {
      tone: "bad",
      words: "No preview: see the note above",
      primary: { label: "Change assumptions", does: "toAssumptions" },
    };
  }
  const words = `${several(sites.length, "site")}, ${fixed(evaluation.gridMw)} grid MW. Nothing is written yet.`;
  return { tone: "plain", words, primary: { label: "Build workbook", does: "build" }, secondary: toAssumptions };
}

function buildFoot({ build }: PaneState): Foot {
  switch (build.status) {
    case "none":
      return {
        tone: "plain",
        words: "Nothing has been built",
        primary: { label: "To the preview", does: "toPreview" },
      };
    case "asking":
      return {
        tone: "plain",
        words: "Nothing is written yet",
        primary: { label: `Rewrite ${several(build.earlier.sheets.length, "sheet")}`, does: "replaceBuild" },
        secondary: { label: "Build beside", does: "buildBeside" },
      };
    case "running": {
      const words = build.stopping ? "Stopping before anything is written" : buildWords[build.at].doing;
      const canStop = build.at !== "write";
      return { tone: "plain", words, ...(canStop ? { secondary: { label: "Stop", does: "stopBuild" } } : {}) };
    }
    case "failed":
      return {
        tone: "bad",
        words: "Not built. Nothing was changed.",
        primary: { label: "Try again", does: "build" },
        secondary: { label: "Back", does: "toPreview" },
      };
    case "done":
      return {
        tone: build.built.checksFine ? "ok" : "warn",
        words: `${several(build.report.sheets.length, "sheet")} built${build.built.checksFine ? ", all checks ok" : "; a check is not ok"}`,
        primary: { label: "Open Comparison", does: "openComparison" },
        secondary: { label: "Rebuild", does: "build" },
      };
  }
}
