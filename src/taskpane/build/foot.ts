import type { Foot } from "../base/foot.js";
import { several } from "../base/numerals.js";
import { buildSteps, type BuildState } from "./state.js";

export type BuildFootCommand = "toPreview" | "build" | "replaceBuild" | "buildBeside" | "stopBuild" | "openComparison";
type BuildFoot = Foot<BuildFootCommand>;

export function buildFoot(build: BuildState): BuildFoot {
  switch (build.status) {
    case "none":
      return { ...plain("Nothing has been built"), primary: { label: "To the preview", does: "toPreview" } };
    case "asking":
      return {
        ...plain("Nothing is written yet"),
        primary: { label: `Rewrite ${several(build.earlier.sheets.length, "sheet")}`, does: "replaceBuild" },
        secondary: { label: "Build beside", does: "buildBeside" },
      };
    case "running":
      return runningFoot(build);
    case "failed":
      return {
        tone: "bad",
        words: "Not built. Nothing was changed.",
        primary: { label: "Try again", does: "build" },
        secondary: { label: "Back", does: "toPreview" },
      };
    case "done":
      return doneFoot(build);
  }
}

const plain = (words: string): BuildFoot => ({ tone: "plain", words });

/** Writing cannot be stopped halfway. */
function runningFoot({ at, stopping }: Extract<BuildState, { status: "running" }>): BuildFoot {
  const words = stopping ? "Stopping before anything is written" : buildSteps.find(({ id }) => id === at)!.doing;
  return { ...plain(words), ...(at === "write" ? {} : { secondary: { label: "Stop", does: "stopBuild" } }) };
}

const doneFoot = ({ report, built }: Extract<BuildState, { status: "done" }>): BuildFoot => ({
  tone: built.checksFine ? "ok" : "warn",
  words: `${several(report.sheets.length, "sheet")} built${built.checksFine ? ", all checks ok" : "; a check is not ok"}`,
  primary: { label: "Open Comparison", does: "openComparison" },
  secondary: { label: "Rebuild", does: "build" },
});
