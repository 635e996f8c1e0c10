import type { SiteSheet } from "../../sheet/plan.js";
import { exitLines, hallLines } from "./cloud-hall.js";
import { cycleSection, operationSection } from "./cloud-operation.js";
import { priceFlipLines, riskLines } from "./cloud-risk.js";
import type { Context } from "../context.js";
import { beforeLines, gridLines, returnFlows, returnLines, valueLines } from "../conversion/conversion-lines.js";

/** Cloud: path C. Own halls, own GPUs, bought anew every cycle. */
export function cloudSheet(context: Context): SiteSheet {
  return {
    form: "sites",
    id: "cloud",
    name: "Cloud",
    title: "C · Cloud",
    subtitle: "Mine until the build starts, then run own GPUs in own halls; a new set of GPUs every cycle.",
    tab: "third",
    charts: [],
    sections: [
      {
        heading: "Value of path C",
        lines: [...valueLines(context, "cloud", "cloudOwnFlow", "cloudFactor"), ...riskLines(context)],
      },
      { heading: "Over mining on", lines: returnLines(context, "cloud") },
      { heading: "Where it flips", lines: priceFlipLines(context) },
      { heading: "Halls and GPUs", breakBefore: true, lines: hallLines(context) },
      { heading: "The exit", lines: exitLines(context) },
      { heading: "Before the halls open", breakBefore: true, lines: beforeLines(context, "cloud") },
      cycleSection(context),
      operationSection(context),
      { heading: "Cash flow of path C", breakBefore: true, lines: returnFlows(context, "cloud", "cloudOwnFlow") },
      { heading: "Rates of return tried", breakBefore: true, lines: gridLines(context, "cloud") },
    ],
  };
}
