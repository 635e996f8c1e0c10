import type { Action } from "../actions.js";
import type { Outcome, ShareJob, ShareState } from "./share-state.js";

/** One job at a time. What it says stays until a job of the same section ends, or undoes it. */
export function reduceShare(share: ShareState, action: Action): ShareState {
  switch (action.type) {
    case "share runs": {
      const { job, step, done } = action;
      return { ...share, running: { job, step, done }, askingRemoval: false };
    }
    case "share looked":
      return { ...share, looked: action.looked };
    case "share ended":
      return { ...share, ...ended(share, action.outcome), running: null };
    case "ask removal":
      return { ...share, askingRemoval: action.asking };
    default:
      return share;
  }
}

function ended({ outcomes, last }: ShareState, outcome: Outcome | null): Pick<ShareState, "outcomes" | "last"> {
  if (!outcome) return { outcomes, last };
  const { [outcome.job]: _earlier, ...rest } = outcomes;
  for (const over of overtaken[outcome.job] ?? []) delete (rest as Partial<Record<ShareJob, Outcome>>)[over];
  return { outcomes: { ...rest, [outcome.job]: outcome }, last: outcome.job };
}

/** What a job makes untrue, or what stands in the same section. */
const overtaken: Partial<Readonly<Record<ShareJob, readonly ShareJob[]>>> = {
  freeze: ["look", "thaw"],
  thaw: ["look", "freeze"],
  repair: ["look"],
  "write names": ["remove names"],
  "remove names": ["write names"],
};
