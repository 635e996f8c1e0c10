import { reducerOf } from "../base/reducers.js";
import type { Outcome, ShareAction, ShareJob, ShareState } from "./state.js";

/** One job at a time. What it says stays until a job of the same section ends, or undoes it. */
export const reduceShare = reducerOf<ShareState, ShareAction>({
  "share runs": (share, { job, step, done }) => ({ ...share, running: { job, step, done }, askingRemoval: false }),
  "share looked": (share, { looked }) => ({ ...withoutFailedLook(share), looked }),
  "share ended": (share, { outcome }) => ({ ...share, ...ended(share, outcome) }),
  "share idle": (share) => ({ ...share, running: null }),
  "ask removal": (share, { asking }) => ({ ...share, askingRemoval: asking }),
});

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
