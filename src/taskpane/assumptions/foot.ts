import { quantities } from "../../economics/quantities.js";
import { assumptionNames } from "../base/case/assumption-groups.js";
import type { Derived } from "../base/case/derived.js";
import type { Foot, FootButton } from "../base/foot.js";
import { several } from "../base/numerals.js";

export type AssumptionsFootCommand = "toSites" | "toPreview" | "goToField";

export function assumptionsFoot({ wrong, changed, sites }: Derived): Foot<AssumptionsFootCommand> {
  const secondary: FootButton<AssumptionsFootCommand> = { label: "Back", does: "toSites" };
  const [first] = wrong;
  if (first) {
    const words = `${several(wrong.length, "field")} to correct: ${quantities[first.name].label}`;
    return { tone: "bad", words, primary: { label: "Go to the field", does: "goToField" }, secondary };
  }
  const words = changed.length
    ? `${changed.length} of ${assumptionNames.length} values differ from the base`
    : `All ${assumptionNames.length} values are base values`;
  if (sites.length === 0) return { tone: "plain", words, primary: { label: "Read sites", does: "toSites" } };
  return { tone: "plain", words, primary: { label: "Preview", does: "toPreview" }, secondary };
}
