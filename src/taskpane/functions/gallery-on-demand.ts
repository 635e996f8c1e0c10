import { onDemand } from "../base/on-demand.js";

/** The catalogue of functions: only the Functions tab needs it. */
export const gallery = onDemand(() => import("./gallery.js"));
export type Gallery = typeof import("./gallery.js");
