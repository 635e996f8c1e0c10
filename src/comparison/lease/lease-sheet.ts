import type { SiteSheet } from "../../sheet/plan.js";
import { bridgeLines, spreadLines } from "./lease-bridge.js";
import type { Context } from "../context.js";
import { beforeLines, gridLines, returnFlows, returnLines, valueLines } from "../conversion/conversion-lines.js";
import { exitLines, hallLines } from "./lease-hall.js";
import { operationSections } from "./lease-operation.js";
import { rentFlipLines, riskLines } from "./lease-risk.js";

/** Lease: path B, the second landlord. Build a hall, let it by the kilowatt, sell it at the horizon. */
export function leaseSheet(context: Context): SiteSheet {
  return {
    form: "sites",
    id: "lease",
    name: "Lease",
    title: "B · Lease",
    subtitle:
      "Mine until the build starts, let the hall to an AI tenant, and sell it in the quarter after the horizon.",
    tab: "second",
    charts: [],
    sections: [
      {
        heading: "Value of path B",
        lines: [...valueLines(context, "lease", "leaseHallFlow", "leaseFactor"), ...riskLines(context)],
      },
      { heading: "Over mining on", lines: returnLines(context, "lease") },
      { heading: "Where it flips", lines: rentFlipLines(context) },
      { heading: "From A to B", breakBefore: true, lines: bridgeLines(context) },
      { heading: "From B to the spread that brokers quote", lines: spreadLines(context) },
      { heading: "The hall", breakBefore: true, lines: hallLines(context) },
      { heading: "The exit", lines: exitLines(context) },
      { heading: "Before the hall opens", breakBefore: true, lines: beforeLines(context, "lease") },
      ...operationSections(context),
      { heading: "Cash flow of path B", breakBefore: true, lines: returnFlows(context, "lease", "leaseHallFlow") },
      { heading: "Rates of return tried", breakBefore: true, lines: gridLines(context, "lease") },
    ],
  };
}
