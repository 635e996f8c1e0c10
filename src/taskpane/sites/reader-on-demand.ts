import { onDemand } from "../base/on-demand.js";

/** The reader of tables: not needed before the first selection is read. */
export const reader = onDemand(() => import("./read-table.js"));
