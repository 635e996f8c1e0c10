import { onDemand } from "../base/on-demand.js";

/** The plan and its layout: the largest part of the pane, not needed before a workbook is built or copied. */
export const comparison = onDemand(() => import("./lay-out-comparison.js"));
