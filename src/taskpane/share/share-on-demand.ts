import { onDemand } from "../base/on-demand.js";

/** The screen of the Share tab, which many a visit to the pane does without. */
export const shareScreen = onDemand(() => import("./screen/share.js"));
