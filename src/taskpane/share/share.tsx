import { useEffect } from "preact/hooks";
import type { ScreenProps } from "../screen.js";
import { ShareActions } from "./share-actions.js";
import { runningId, type ShareState } from "./share-state.js";
import { WillSee } from "./will-see.js";

/** What a colleague without this add-in gets, and what can be done about it. */
export function Share(screen: ScreenProps) {
  const { state, commands } = screen;
  const { running, looked, last } = state.share;
  useEffect(() => {
    // Looking changes nothing: the answer is there when the tab is.
    if (!looked && !running && last === null) void commands.lookForFunctions();
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

const Running = ({ running: { step, done } }: { readonly running: NonNullable<ShareState["running"]> }) => (
  <div class="group" id={runningId} tabIndex={-1} role="group" aria-labelledby="share-step">
    <p id="share-step">{step}</p>
    <progress value={done} max={1} aria-labelledby="share-step" />
    <p class="small quiet">If you are typing in a cell, this waits for you. If it fails, nothing has changed.</p>
  </div>
);
