import { basename } from "node:path";
import { MAX_SITES, planComparison } from "../../comparison/index.js";
import { inWords } from "../../economics/number-words.js";
import { checkCase, threePaths, type ThreePaths } from "../../economics/index.js";
import { layout } from "../../sheet/layout.js";
import { baseName } from "../../sites/assumptions/presets.js";
import { toXlsx } from "../../writers/to-xlsx.js";
import { inputsOf, type Given, type Inputs } from "../input/inputs.js";
import { presetNamed } from "../input/presets.js";
import { readAssumptionsFile } from "../input/read-assumptions-file.js";
import { jsonOf, readBytes, textOf } from "../input/read-file.js";
import { readMarket } from "../input/read-market.js";
import type { CommandLine } from "../options.js";
import { fileTrouble, inFile, refused } from "../outcome.js";
import { replaceFile, requireFree, writingReasons } from "../output/replace-file.js";
import type { Terminal } from "../terminal.js";
import { several } from "../several.js";
import { visibleJson } from "../visible.js";
import { outputsOf } from "./outputs.js";
import { siteSource } from "./site-source.js";
import { summaryLines } from "./summary.js";

/** `three-paths build`: sites in, a workbook or JSON out. @throws Stop when anything stands in the way. */
export async function build(line: CommandLine, terminal: Terminal, now: Date): Promise<void> {
  const outputs = await outputsOf(line);
  const force = line.flags.has("force");
  for (const path of outputs.files) await requireFree(path, { force });
  const given = await givenBy(line, terminal, now);
  const inputs = inputsOf(given);
  if (outputs.workbook !== null) {
    requireSheetSize(inputs);
    requireShortTexts(inputs);
  }
  terminal.progress(`Working out ${several(inputs.input.sites.length, "site")}`);
  const results = worked(inputs, line.files[0]!);
  if (outputs.workbook !== null) {
    const bytes = await workbookOf(inputs, terminal);
    terminal.progress(`Writing ${outputs.workbook}`);
    await replaceFile(outputs.workbook, bytes, { force });
  }
  if (outputs.json !== null)
    await writeJson(outputs.json, { provenance: inputs.provenance, ...results }, force, terminal);
  if (outputs.json !== "-") summaryLines(inputs, results, outputs.files).forEach(terminal.result);
  terminal.progress("");
}

async function givenBy(line: CommandLine, terminal: Terminal, now: Date): Promise<Given> {
  const { preset, market, assumptions } = line.values;
  const path = line.files[0]!;
  const chosen = preset === undefined ? baseName : presetNamed(preset);
  terminal.progress(`Reading ${path}`);
  const table = await siteSource(path, line, terminal);
  return {
    table,
    sitesFrom: basename(path),
    preset: chosen,
    market:
      market === undefined
        ? null
        : { path: market, file: readMarket(jsonOf(textOf(await readBytes(market)), market), market, now) },
    assumptions:
      assumptions === undefined
        ? null
        : { path: assumptions, file: readAssumptionsFile(await readBytes(assumptions), assumptions) },
    builtAt: now,
  };
}

function requireSheetSize({ input }: Inputs): void {
  const { length } = input.sites;
  if (length <= MAX_SITES) return;
  throw refused(
    `${several(length, "site")} are too many for a workbook, which holds ${MAX_SITES}. --json gives their results without one.`,
  );
}

/** The longest text that formulas of every program can compare; a sentence on a sheet holds several of them. */
const LONGEST_TEXT = 255;

function requireShortTexts({ input, details }: Inputs): void {
  const texts = [...input.sites.map(({ name }) => name), ...(details.owners ?? []), ...(details.statuses ?? [])];
  const long = texts.find((text) => text !== null && text.length > LONGEST_TEXT);
  if (long === undefined || long === null) return;
  const start = `“${long.slice(0, 40)}…” has ${inWords(long.length)} characters`;
  throw refused(`${start}; a name, owner or status of a workbook has at most ${LONGEST_TEXT}.`);
}

const worked = ({ input }: Inputs, path: string): ThreePaths =>
  inFile(path, () => {
    checkCase(input);
    return threePaths(input);
  });

async function workbookOf({ input, details }: Inputs, terminal: Terminal): Promise<Uint8Array> {
  terminal.progress(`Laying out ${several(input.sites.length, "site")}`);
  return toXlsx(layout(planComparison(input, details)));
}

async function writeJson(path: string, results: object, force: boolean, terminal: Terminal): Promise<void> {
  const text = visibleJson(`${JSON.stringify(results)}\n`);
  if (path === "-") await terminal.data(text).catch(stdoutTrouble);
  else await replaceFile(path, new TextEncoder().encode(text), { force });
}

/** A reader that has gone (`| head`) has what it wanted. */
function stdoutTrouble(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") return;
  throw fileTrouble(
    `The results could not be written to stdout: ${writingReasons[error.code ?? ""] ?? error.message}.`,
  );
}
