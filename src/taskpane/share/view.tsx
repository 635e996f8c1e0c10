import { useOnDemand } from "../base/on-demand.js";
import type { ShareScreen } from "./commands.js";
import { shareScreen } from "./share-on-demand.js";

/** Share: its screen is fetched when the tab is first opened. */
export function ShareTab(screen: ShareScreen) {
  const loaded = useOnDemand(shareScreen);
  return loaded ? <loaded.Share {...screen} /> : <h1 tabIndex={-1}>Hand it to finance</h1>;
}
