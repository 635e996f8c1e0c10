import type { Foot, FootButton } from "../base/foot.js";
import { several } from "../base/numerals.js";
import type { Outcome, ShareJob, ShareState } from "./state.js";

export const commandOf: Readonly<Record<ShareJob, ShareCommand>> = {
  look: "lookForFunctions",
  freeze: "freeze",
  thaw: "thaw",
  repair: "repair",
  "write names": "writeNames",
  "remove names": "removeNames",
  copy: "shareCopy",
};
export type ShareCommand =
  "lookForFunctions" | "freeze" | "thaw" | "repair" | "writeNames" | "removeNames" | "shareCopy";

type ShareFoot = Foot<ShareCommand>;
type ShareButton = FootButton<ShareCommand>;

const lookAgain: ShareButton = { label: "Look again", does: "lookForFunctions" };

/** @param hasCase whether there is a comparison to copy */
export function shareFoot({ running, looked, outcomes, last }: ShareState, hasCase: boolean): ShareFoot {
  if (running) return { tone: "plain", words: running.step };
  const ended = last && outcomes[last];
  if (ended?.tone === "bad")
    return { tone: "bad", words: ended.title, primary: { label: "Try again", does: commandOf[ended.job] } };
  if (!looked) {
    const primary: ShareButton = { label: "Look through the workbook", does: "lookForFunctions" };
    return { tone: "plain", words: "Looking changes nothing", primary };
  }
  const { cells, stuck, sheets } = looked.found;
  const open = sheets.reduce((sum, sheet) => sum + (sheet.locked ? 0 : sheet.cells.length), 0);
  const secondary: { secondary?: ShareButton } = looked.found.log ? { secondary: { label: "Thaw", does: "thaw" } } : {};
  if (stuck > 0) return stuckFoot(stuck, last === "repair");
  if (open > 0 && last !== "freeze") {
    const primary: ShareButton = { label: `Freeze ${several(open, "cell")}`, does: "freeze" };
    return { tone: "warn", words: `${several(cells, "cell")} would break for a colleague`, primary, ...secondary };
  }
  return { ...calm(ended ?? null, cells), primary: nextOf(hasCase && last !== "copy"), ...secondary };
}

function stuckFoot(stuck: number, repaired: boolean): ShareFoot {
  const words = `${several(stuck, "cell")} ${repaired ? "still " : ""}${stuck === 1 ? "shows" : "show"} #NAME?`;
  const repair: ShareButton = { label: `Repair ${several(stuck, "cell")}`, does: "repair" };
  return { tone: "warn", words, primary: repaired ? lookAgain : repair };
}

const calm = (ended: Outcome | null, cells: number): Pick<Foot, "tone" | "words"> => {
  if (ended) return { tone: ended.tone, words: ended.title };
  return cells > 0
    ? { tone: "warn", words: `${several(cells, "cell")} on protected sheets would break for a colleague` }
    : { tone: "ok", words: "Nothing here breaks for a colleague" };
};

const nextOf = (hasCase: boolean): ShareButton => (hasCase ? { label: "Make a copy", does: "shareCopy" } : lookAgain);
