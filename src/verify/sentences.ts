import { baseMarketName } from "../sites/assumptions/base-market-date.js";
import { baseName } from "../sites/assumptions/presets.js";
import type { Value } from "./cells.js";
import type { Finding } from "./compare/findings.js";
import type { Verdict } from "./verdict-data.js";

export interface VerdictWords {
  /** "unchanged", "inputs changed since" … */
  readonly headline: string;
  /** One sentence a line, causes before consequences; the last says what the workbook was built from. */
  readonly lines: readonly string[];
}

/** A verdict in a few words. */
export const headlines: Readonly<Record<Verdict["kind"], string>> = {
  unchanged: "unchanged",
  "inputs changed": "inputs changed since",
  "inputs refused": "an input is outside its range",
  "numbers do not follow": "numbers do not follow from inputs",
  "not compared": "built by another version",
};

const SHOWN = 25;

/** Causes before consequences. */
const weights: Readonly<Record<Finding["kind"], number>> = {
  constant: 0,
  gone: 0,
  formula: 1,
  "typed over": 1,
  result: 2,
};

/** A verdict in words, the same on the command line and in the pane. */
export function sentencesOf(verdict: Verdict): VerdictWords {
  const { kind, changed, missing, notRecalculated, why } = verdict;
  const sorted = [...verdict.findings].sort((a, b) => weights[a.kind] - weights[b.kind]);
  const both = changed.length > 0 && sorted.length > 0;
  return {
    headline: headlines[kind],
    lines: [
      ...(missing.length > 0 ? [`These sheets are missing: ${missing.join(", ")}.`] : []),
      ...(why === null ? [] : [kind === "inputs refused" ? `Nothing follows from the inputs: ${why}` : why]),
      ...shortened(sorted.map(findingWords)),
      ...(both ? [`${changed.length} ${changed.length === 1 ? "input" : "inputs"} changed since:`] : []),
      ...shortened(changed.map(({ label, cell, built, now }) => `${label} (${cell}): ${shown(built)} → ${shown(now)}`)),
      ...(notRecalculated
        ? ["The results are still those of the inputs as built: open the workbook, let it calculate, save it."]
        : []),
      ...stampOf(verdict),
    ],
  };
}

const shortened = (lines: readonly string[]): string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `and ${lines.length - SHOWN} more`] : [...lines];

function findingWords({ cell, kind, found, expected }: Finding): string {
  if (kind === "gone") return `${cell}: the line that stood here is gone, with ${shown(expected)}`;
  if (kind === "formula") return `${cell}: the formula is ${cut(String(found))}; built as ${cut(String(expected))}`;
  if (kind === "typed over") return `${cell}: ${shown(found)} stands in place of the formula ${cut(String(expected))}`;
  return `${cell}: ${shown(found)} stands there; ${shown(expected)} follows`;
}

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

function shown(value: Value): string {
  if (value === null || value === "") return "blank";
  if (typeof value === "object") return value.error;
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return typeof value === "string" ? `“${cut(value)}”` : String(value).toUpperCase();
}

function stampOf({ built, hash }: Verdict): string[] {
  if (!built) return [];
  const { builtAt, marketAsOf, preset } = built.details;
  const parts = [
    `Built${builtAt === undefined ? "" : ` at ${builtAt}`}`,
    `market: ${marketAsOf ?? baseMarketName}`,
    `preset: ${preset ?? baseName}`,
    `inputs: ${hash}`,
  ];
  return [`${parts.join(", ")}.`];
}
