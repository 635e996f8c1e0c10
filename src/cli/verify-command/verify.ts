import { sentencesOf, verifyBook, type Verdict, type VerdictKind } from "../../verify/index.js";
import { readBytes } from "../input/read-file.js";
import { readWorkbook } from "../input/workbook-file.js";
import type { CommandLine } from "../options.js";
import { exitCodes, refused, usage } from "../outcome.js";
import type { Terminal } from "../terminal.js";

/** What verify ends with, a verdict each. */
export const verdictCodes: Readonly<Record<VerdictKind, number>> = {
  unchanged: exitCodes.ok,
  "inputs changed": exitCodes.inputsChanged,
  "inputs refused": exitCodes.inputRefused,
  "numbers do not follow": exitCodes.numbersDoNotFollow,
  "not compared": exitCodes.notCompared,
};
/** Of several comparisons the worst counts. */
const worst: readonly VerdictKind[] = ["numbers do not follow", "inputs refused", "not compared", "inputs changed"];

/** `three-paths verify`: says whether a workbook's numbers follow from its inputs. Returns the exit code. */
export async function verify(line: CommandLine, terminal: Terminal): Promise<number> {
  const [path, another] = line.files;
  if (path === undefined) throw usage("verify needs a workbook: three-paths verify comparison.xlsx.");
  if (another !== undefined) throw usage("verify takes one workbook.");
  terminal.progress(`Reading ${path}`);
  const book = readWorkbook(await readBytes(path), path);
  terminal.progress("Recomputing");
  const verdicts = verifyBook(book);
  if (verdicts.length === 0) throw refused(`${path} holds no comparison that Three Paths has built.`);
  for (const verdict of verdicts) report(verdict, verdicts.length > 1 ? `${path}, ${verdict.name}` : path, terminal);
  return verdictCodes[worst.find((kind) => verdicts.some((verdict) => verdict.kind === kind)) ?? "unchanged"];
}

function report(verdict: Verdict, name: string, terminal: Terminal): void {
  const { headline, lines } = sentencesOf(verdict);
  terminal.result(`${name}: ${headline}`);
  lines.forEach((text) => terminal.result(`  ${text}`));
}
