import { useEffect } from "preact/hooks";
import type { ShareScreen } from "../commands.js";
import { ShareActions } from "./share-actions.js";
import { runningId, type ShareState } from "../state.js";
import { WillSee } from "./will-see.js";

/** What a colleague without this add-in gets, and what can be done about it. */
export function Share(screen: ShareScreen) {
  const { state, commands } = screen;
  const { looked, last } = state.share;
  // Looking changes nothing: it starts with the tab.
  const unseen = !looked && last === null;
  const running = state.share.running ?? (unseen ? firstLook : null);
  useEffect(() => {
    if (unseen && !state.share.running) void commands.lookForFunctions();
  }, []);
  return (
    <>
      <div>
        <h1 tabIndex={-1}>Hand it to finance</h1>
        <p class="lede">What a colleague without this add-in gets.</p>
      </div>
      {running ? <Running running={running} /> : <WillSee {...screen} />}
      {!running && <ShareActions {...screen} />}
    </>
  );
}

const firstLook = { job: "look", step: "Looking through the workbook", done: 0 } as const;

const Running = ({ running: { step, done } }: { readonly running: NonNullable<ShareState["running"]> }) => (
  <div class="group" id={runningId} tabIndex={-1} role="group" aria-labelledby="share-step">
    <p id="share-step">{step}</p>
    <progress value={done} max={1} aria-labelledby="share-step" />
    <p class="small quiet">If you are typing in a cell, this waits for you. If it fails, nothing has changed.</p>
  </div>
);
