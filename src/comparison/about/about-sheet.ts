import { stampOf } from "../roles.js";
import type { TextSheet } from "../../sheet/plan.js";
import { baseMarketName } from "../../sites/assumptions/base-market-date.js";
import type { Context } from "../context.js";
import type { Stamp } from "../../sheet/plan.js";

/** About: what this workbook is, how to change it, and what it leaves out. */
export function aboutSheet({ details }: Context, stamp: Stamp): TextSheet {
  return {
    form: "text",
    id: "about",
    name: "About",
    title: "About this workbook",
    subtitle:
      "What a watt of grid connection is worth when the site mines on (A), leases (B) or runs its own cloud (C).",
    tab: "about",
    charts: [],
    paragraphs: [
      {
        heading: "Made by",
        rows: [
          { label: "Product", text: `${stamp.product} ${stamp.version}`, role: stampOf("product") },
          { label: "Market as of", text: details.marketAsOf ?? baseMarketName, role: stampOf("marketAsOf") },
          { label: "Preset", text: stamp.preset, role: stampOf("preset") },
          { label: "Fingerprint of the inputs", text: stamp.inputsHash, role: stampOf("inputsHash") },
          ...(details.builtAt ? [{ label: "Built at", text: details.builtAt, role: stampOf("builtAt") }] : []),
        ],
      },
      {
        heading: "How to read it",
        rows: [
          {
            label: "Needs no add-in",
            text: "Every number is a native formula. Change a blue cell on Inputs and every sheet follows.",
          },
          { label: "Blue on cream", text: "an input: typed or fetched, with its unit and source", look: "input" },
          { label: "Black", text: "a calculation", look: "calculation" },
          { label: "Green", text: "a value from another sheet", look: "link" },
          { label: "Signs", text: "Money in is positive, money out negative (in parentheses). Zero is a dash." },
          {
            label: "Time",
            text: "Quarters; money moves in the middle of a quarter; exits are received in the quarter after the horizon.",
          },
          {
            label: "Grid and critical MW",
            text: "Grid MW is what the utility delivers, critical MW what the halls' IT can use. Values per watt are per grid watt.",
          },
          { label: "Lead", text: "Best value less second best. Under 0.25 USD/W the ranking is not robust." },
        ],
      },
      {
        heading: "How it values",
        rows: [
          {
            label: "A · Mine",
            text: "The better of running today's machines off and renewing them, sold after the quarter in which that is worth most. Machines switch off by themselves when they lose money.",
          },
          {
            label: "B · Lease",
            text: "Mining until the build starts, capex, contracted NOI, renewal by probability, then the hall's sale: next year's NOI over the exit cap rate, but never above a multiple of its replacement cost.",
          },
          {
            label: "C · Cloud",
            text: "The same halls with own GPUs, bought anew every cycle, with the customer's prepayment.",
          },
          {
            label: "Risk-weighted",
            text: "Delivered with its probability; otherwise the site mines on and loses a share of the halls' capex.",
          },
          {
            label: "Difficulty",
            text: "Grows with miners' margins, never above what the marginal miner can pay for, and never falls faster than it ever has.",
          },
        ],
      },
      {
        heading: "Not modelled",
        rows: [
          {
            label: "Tax and leverage",
            text: "Values are unlevered and before tax. COLOCDCF has the leverage of one hall.",
          },
          { label: "Rent ramp", text: "Rent is full from the first quarter of operation." },
          {
            label: "Downtime after non-renewal",
            text: "The site comes back in the quarter after the term at its powered-land value.",
          },
          { label: "Stopping GPU cycles early", text: "A set of GPUs runs to the end of its life or to the horizon." },
          {
            label: "Horizon",
            text: "A shorter horizon may be typed on Inputs; a longer one needs a new build. Checks says so.",
          },
        ],
      },
    ],
  };
}
