import { onDemand } from "../base/on-demand.js";

/** The catalogue of functions and the list that shows it: only the Functions tab needs them. */
export const gallery = onDemand(() => import("./gallery-and-list.js"));
export type Gallery = typeof import("./gallery.js");
