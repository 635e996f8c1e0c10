import type { Derived } from "../base/case/derived.js";
import { evaluationOf } from "../base/case/evaluation.js";
import type { Foot } from "../base/foot.js";
import { fixed, several } from "../base/numerals.js";

export type PreviewFootCommand = "toSites" | "toAssumptions" | "goToField" | "build";

export function previewFoot({ case: input, wrong, sites }: Derived): Foot<PreviewFootCommand> {
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
  return {
    tone: "plain",
    words: `${several(sites.length, "site")}, ${fixed(evaluation.gridMw)} grid MW. Nothing is written yet.`,
    primary: { label: "Build workbook", does: "build" },
    secondary: { label: "Back", does: "toAssumptions" },
  };
}
