import { several } from "../../base/numerals.js";
import { Button } from "../../base/parts/button.js";
import { Note } from "../../base/parts/note.js";
import type { ShareScreen } from "../commands.js";
import { Action } from "./share-action.js";

const words =
  "Our closed-form functions as LAMBDA names: =TP_HASHPRICE(\u2026) computes without the add-in, in Microsoft 365, Excel 2024 and on the web.";

/** Our closed-form functions as names that travel with the workbook. */
export function PortableNames({ state, send, commands }: ShareScreen) {
  const { looked, outcomes, askingRemoval } = state.share;
  const ours = looked?.names.ours.length ?? 0;
  return (
    <Action
      title="Portable names"
      words={words}
      outcomes={[outcomes["write names"], outcomes["remove names"]]}
      button={
        <Button
          look="slim"
          onClick={commands.writeNames}
          label={ours > 0 ? "Update portable names" : "Add portable names"}
        >
          {ours > 0 ? "Update" : "Add"}
        </Button>
      }
    >
      {ours > 0 && !askingRemoval && (
        <p class="small quiet">
          This workbook has {several(ours, "of them", "of them")}.{" "}
          <button type="button" class="link" onClick={() => send({ type: "ask removal", asking: true })}>
            Remove them
          </button>
        </p>
      )}
      {askingRemoval && <AskRemoval ours={ours} send={send} commands={commands} />}
    </Action>
  );
}

interface AskRemovalProps extends Pick<ShareScreen, "send" | "commands"> {
  readonly ours: number;
}

const AskRemoval = ({ ours, send, commands }: AskRemovalProps) => (
  <Note tone="warn" title={`Remove ${several(ours, "name")}?`}>
    <p>Cells that use them will show #NAME?.</p>
    <div class="row wraps">
      <Button look="slim" onClick={commands.removeNames}>
        Remove
      </Button>
      <Button look="slim" onClick={() => send({ type: "ask removal", asking: false })}>
        Keep
      </Button>
    </div>
  </Note>
);
