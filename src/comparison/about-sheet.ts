import type { TextSheet } from "../sheet/plan.js";
import { baseMarketName } from "../sites/assumptions/base-market-date.js";
import type { Context } from "./context.js";
import type { Stamp } from "../sheet/plan.js";

/** About: what this workbook is, how to change it, and what it leaves out. */
export function aboutSheet({ details }: Context, stamp: Stamp): TextSheet {
  return {
    form: "text",
    id: "about",
    name: "About",
    title: "About this workbook",
    subtitle:
      "What a watt of grid connection is worth when the site mines on (A), leases (B) or runs its own cloud (C).",
    tabColour: "747C87",
    charts: [],
    paragraphs: [
      {
        heading: "Made by",
        rows: [
          ["Product", `${stamp.product} ${stamp.version}`],
          ["Market as of", details.marketAsOf ?? baseMarketName],
          ["Preset", stamp.preset],
          ["Fingerprint of the inputs", stamp.inputsHash],
          ...(details.builtAt ? ([["Built at", details.builtAt]] as const) : []),
        ],
      },
      {
        heading: "How to read it",
        rows: [
          [
            "Needs no add-in",
            "Every number is a native formula. Change a blue cell on Inputs and every sheet follows.",
          ],
          ["Blue on cream", "an input: typed or fetched, with its unit and source", "input"],
          ["Black", "a calculation", "calculation"],
          ["Green", "a value from another sheet", "link"],
          ["Signs", "Money in is positive, money out negative (in parentheses). Zero is a dash."],
          [
            "Time",
            "Quarters; money moves in the middle of a quarter; exits are received in the quarter after the horizon.",
          ],
          [
            "Grid and critical MW",
            "Grid MW is what the utility delivers, critical MW what the halls' IT can use. Values per watt are per grid watt.",
          ],
          ["Lead", "Best value less second best. Under 0.25 USD/W the ranking is not robust."],
        ],
      },
      {
        heading: "How it values",
        rows: [
          [
            "A · Mine",
            "The better of running today's machines off and renewing them, sold after the quarter in which that is worth most. Machines switch off by themselves when they lose money.",
          ],
          [
            "B · Lease",
            "Mining until the build starts, capex, contracted NOI, renewal by probability, then the hall's sale: next year's NOI over the exit cap rate, but never above a multiple of its replacement cost.",
          ],
          ["C · Cloud", "The same halls with own GPUs, bought anew every cycle, with the customer's prepayment."],
          [
            "Risk-weighted",
            "Delivered with its probability; otherwise the site mines on and loses a share of the halls' capex.",
          ],
          [
            "Difficulty",
            "Grows with miners' margins, never above what the marginal miner can pay for, and never falls faster than it ever has.",
          ],
        ],
      },
      {
        heading: "Not modelled",
        rows: [
          ["Tax and leverage", "Values are unlevered and before tax. COLOCDCF has the leverage of one hall."],
          ["Rent ramp", "Rent is full from the first quarter of operation."],
          [
            "Downtime after non-renewal",
            "The site comes back in the quarter after the term at its powered-land value.",
          ],
          ["Stopping GPU cycles early", "A set of GPUs runs to the end of its life or to the horizon."],
          ["Horizon", "A shorter horizon may be typed on Inputs; a longer one needs a new build. Checks says so."],
        ],
      },
    ],
  };
}
