import { snapshotNames, type MarketSnapshot } from "../../market/snapshot.js";
import { presetNamed, type Choices } from "../base/case/choices.js";
import { reducerOf } from "../base/reducers.js";
import type { AssumptionsAction } from "./state.js";

/** Assumptions as chosen. A preset keeps what the user typed: typing wins until it is taken back. */
export const reduceChoices = reducerOf<Choices, AssumptionsAction>({
  preset: (choices, { id }) => ({ ...choices, preset: presetNamed(id) }),
  edit: (choices, { name, text }) => ({ ...choices, edits: { ...choices.edits, [name]: text } }),
  "take back": (choices, { name }) => {
    const { [name]: _dropped, ...edits } = choices.edits;
    return { ...choices, edits };
  },
  "take all back": (choices) => ({ ...choices, edits: {} }),
});

/** Live numbers were asked for: what had been typed in their place gives way. */
export const withMarket = (choices: Choices, market: MarketSnapshot): Choices => ({
  ...choices,
  market,
  edits: Object.fromEntries(
    Object.entries(choices.edits).filter(([name]) => !(snapshotNames as readonly string[]).includes(name)),
  ),
});
