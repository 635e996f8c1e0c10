import type { FileCell } from "../input/workbook-file.js";
import { readBytes } from "../input/read-file.js";
import { readWorkbook } from "../input/workbook-file.js";
import type { CommandLine } from "../options.js";
import { exitCodes, refused, usage } from "../outcome.js";
import type { Terminal } from "../terminal.js";
import { several } from "../several.js";
import type { Finding } from "./findings.js";
import { ourSheets, type OurSheets } from "./our-sheets.js";
import { verdictOf, type Verdict } from "./verdict.js";

/** `three-paths verify`: says whether a workbook's numbers follow from its inputs. Returns the exit code. */
export async function verify(line: CommandLine, terminal: Terminal): Promise<number> {
  const [path, another] = line.files;
  if (path === undefined) throw usage("verify needs a workbook: three-paths verify comparison.xlsx.");
  if (another !== undefined) throw usage("verify takes one workbook.");
  terminal.progress(`Reading ${path}`);
  const sets = ourSheets(readWorkbook(await readBytes(path), path));
  if (sets.length === 0) throw refused(`${path} holds no comparison that Three Paths has built.`);
  const codes = sets.map((ours) => {
    terminal.progress("Recomputing");
    return report(ours, sets.length > 1 ? nameOf(ours) : path, terminal);
  });
  return Math.max(...codes);
}

const nameOf = ({ sheets }: OurSheets): string => sheets.get("comparison")?.name ?? [...sheets.values()][0]!.name;

function report(ours: OurSheets, name: string, terminal: Terminal): number {
  if (ours.missing.length > 0) {
    terminal.result(`${name}: numbers do not follow from inputs`);
    terminal.result(`  These sheets are missing: ${ours.missing.join(", ")}.`);
    return exitCodes.numbersDoNotFollow;
  }
  const verdict = verdictOf(ours);
  const { changed, findings } = verdict;
  if (findings.length > 0) terminal.result(`${name}: numbers do not follow from inputs`);
  else if (changed.length > 0) terminal.result(`${name}: inputs changed since`);
  else terminal.result(`${name}: unchanged`);
  linesOf(verdict).forEach((text) => terminal.result(`  ${text}`));
  if (findings.length > 0) return exitCodes.numbersDoNotFollow;
  return changed.length > 0 ? exitCodes.inputsChanged : exitCodes.ok;
}

const SHOWN = 25;

/** Causes before consequences. */
const weights: Readonly<Record<Finding["kind"], number>> = { constant: 0, formula: 1, "typed over": 1, result: 2 };

function linesOf({ built, changed, findings, notRecalculated, notCompared }: Verdict): string[] {
  const stamp = `Built${built.builtAt ? ` at ${built.builtAt}` : ""}, market: ${built.marketAsOf}, preset: ${built.preset}, inputs: ${built.hash.text}.`;
  return [
    ...shortened([...findings].sort((a, b) => weights[a.kind] - weights[b.kind]).map(findingWords)),
    ...(changed.length > 0 && findings.length > 0 ? [`${several(changed.length, "input")} changed since:`] : []),
    ...shortened(
      changed.map(({ label, cell, built: then, now }) => `${label} (${cell}): ${shown(then)} → ${shown(now)}`),
    ),
    ...(notRecalculated
      ? ["The results are still those of the inputs as built: open the workbook, let it calculate, save it."]
      : []),
    ...(notCompared === null ? [] : [`The results were not compared: ${notCompared}`]),
    stamp,
  ];
}

const shortened = (lines: readonly string[]): string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `and ${lines.length - SHOWN} more`] : [...lines];

function findingWords({ cell, kind, found, expected }: Finding): string {
  if (kind === "formula") return `${cell}: the formula is ${cut(String(found))}; built as ${cut(String(expected))}`;
  if (kind === "typed over") return `${cell}: ${shown(found)} stands in place of the formula ${cut(String(expected))}`;
  return `${cell}: ${shown(found)} stands there; ${shown(expected)} follows`;
}

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

function shown(value: FileCell["value"]): string {
  if (value === null || value === "") return "blank";
  if (typeof value === "object") return value.error;
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return typeof value === "string" ? `“${cut(value)}”` : String(value).toUpperCase();
}
