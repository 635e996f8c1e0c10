import type { Action } from "../app/actions.js";
import type { Outcome, ShareJob, ShareState } from "./state.js";

/** One job at a time. What it says stays until a job of the same section ends, or undoes it. */
export function reduceShare(share: ShareState, action: Action): ShareState {
  switch (action.type) {
    case "share runs": {
      const { job, step, done } = action;
      return { ...share, running: { job, step, done }, askingRemoval: false };
    }
    case "share looked":
      return { ...withoutFailedLook(share), looked: action.looked };
    case "share ended":
      return { ...share, ...ended(share, action.outcome) };
    case "share idle":
      return { ...share, running: null };
    case "ask removal":
      return { ...share, askingRemoval: action.asking };
    default:
      return share;
  }
}

function withoutFailedLook(share: ShareState): ShareState {
  const { look: _failed, ...outcomes } = share.outcomes;
  return { ...share, outcomes, last: share.last === "look" ? null : share.last };
}

function ended({ outcomes }: ShareState, outcome: Outcome): Pick<ShareState, "outcomes" | "last"> {
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
