import { onDemand } from "../base/on-demand.js";

/** Sources, notes and descriptions of base values and presets: long, and read only among the assumptions. */
export const sources = onDemand(() => import("./sources.js"));
export type Sources = typeof import("./sources.js");
