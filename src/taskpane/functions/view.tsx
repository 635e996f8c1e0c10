import { useOnDemand } from "../base/on-demand.js";
import { Note } from "../base/parts/note.js";
import type { FunctionsScreen } from "./commands.js";
import { gallery } from "./gallery-on-demand.js";

/** Every custom function: found by name or word, opened for its parameters, inserted as a live example. */
export function Functions(screen: FunctionsScreen) {
  const loaded = useOnDemand(gallery);
  if (loaded) return <loaded.FunctionList {...screen} />;
  const failure = gallery.failure();
  return (
    <>
      <h1 tabIndex={-1}>Functions</h1>
      {failure && <Note tone="bad" title={failure} />}
    </>
  );
}
