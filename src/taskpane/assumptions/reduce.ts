import { snapshotNames } from "../../market/snapshot.js";
import type { Action } from "../app/actions.js";
import { presetNamed, type Choices } from "../base/case/choices.js";

/** Assumptions as chosen. A preset keeps what the user typed: typing wins until it is taken back. */
export function reduceChoices(choices: Choices, action: Action): Choices {
  switch (action.type) {
    case "preset":
      return { ...choices, preset: presetNamed(action.id) };
    case "edit":
      return { ...choices, edits: { ...choices.edits, [action.name]: action.text } };
    case "take back": {
      const { [action.name]: _dropped, ...edits } = choices.edits;
      return { ...choices, edits };
    }
    case "take all back":
      return { ...choices, edits: {} };
    case "use market":
      return { ...choices, market: action.snapshot, edits: withoutLive(choices.edits) };
    default:
      return choices;
  }
}

/** Live numbers were asked for: what had been typed in their place gives way. */
const withoutLive = (edits: Choices["edits"]): Choices["edits"] =>
  Object.fromEntries(Object.entries(edits).filter(([name]) => !(snapshotNames as readonly string[]).includes(name)));
