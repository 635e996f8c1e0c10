import { several } from "../../base/numerals.js";
import { Button } from "../../base/parts/button.js";
import type { ShareScreen } from "../commands.js";
import { shareFoot } from "../foot.js";
import { PortableNames } from "./portable-names.js";
import { Action } from "./share-action.js";

/** What can be done: a line each, with its button unless that is the foot's, and below it what it did. */
export function ShareActions(screen: ShareScreen) {
  const { state, derived } = screen;
  const inFoot = shareFoot(state.share, derived.case !== null).primary?.does;
  return (
    <ul class="next share-actions">
      <Freeze {...screen} inFoot={inFoot === "freeze"} />
      <Thaw {...screen} inFoot={inFoot === "thaw"} />
      <Repair {...screen} inFoot={inFoot === "repair"} />
      <Copy {...screen} inFoot={inFoot === "shareCopy"} />
      <PortableNames {...screen} />
    </ul>
  );
}

interface LineProps extends ShareScreen {
  readonly inFoot: boolean;
}

const Freeze = ({ state, commands, inFoot }: LineProps) => {
  const { looked, outcomes } = state.share;
  return (
    <Action
      title="Freeze"
      words="Values in place; formulas go to a log sheet, so that Thaw can put them back exactly."
      outcomes={[outcomes.freeze]}
      button={
        !inFoot &&
        looked &&
        looked.found.cells > 0 && (
          <Button look="slim" onClick={commands.freeze}>
            Freeze
          </Button>
        )
      }
    />
  );
};

const Thaw = ({ state, commands, inFoot }: LineProps) => (
  <Action
    title="Thaw"
    words={thawWords(state.share.looked?.found.log)}
    outcomes={[state.share.outcomes.thaw]}
    button={
      !inFoot &&
      state.share.looked?.found.log && (
        <Button look="slim" onClick={commands.thaw}>
          Thaw
        </Button>
      )
    }
  />
);

/** @param log the sheet with the frozen formulas; null: there is none; undefined: not looked yet */
const thawWords = (log: string | null | undefined): string =>
  log === null
    ? "Nothing is frozen in this workbook."
    : `Puts the formulas${log ? ` of \u201c${log}\u201d` : ""} back where the cell still holds the frozen value, and says which changed since.`;

const Repair = ({ state, commands, inFoot }: LineProps) => {
  const { looked, outcomes } = state.share;
  const stuck = looked?.found.stuck ?? 0;
  return (
    <Action
      title="Repair"
      words={
        looked && stuck === 0
          ? "No function of ours is stuck at #NAME?."
          : "Types our functions again where they are stuck at #NAME?."
      }
      outcomes={[outcomes.repair]}
      button={
        !inFoot &&
        stuck > 0 && (
          <Button look="slim" onClick={commands.repair}>
            Repair
          </Button>
        )
      }
    />
  );
};

const Copy = ({ state, derived, commands, inFoot }: LineProps) => (
  <Action
    title="Share a copy"
    words={
      derived.case
        ? `The comparison alone, of ${several(derived.sites.length, "site")}, as .xlsx.`
        : "The comparison alone, as .xlsx. Read sites on Compare first."
    }
    outcomes={[state.share.outcomes.copy]}
    button={
      !inFoot &&
      derived.case && (
        <Button look="slim" onClick={commands.shareCopy}>
          Make a copy
        </Button>
      )
    }
  />
);
