import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { CommandLine } from "../options.js";
import { usage } from "../outcome.js";

export interface Outputs {
  readonly workbook: string | null;
  readonly json: string | null;
  readonly files: readonly string[];
}

/**
 * What a build writes: without `--json` a workbook, with it JSON, with `--json` and `--out` both.
 * @throws Stop (usage) when a name is wrong, or would write over a file that is read or over the other output.
 */
export async function outputsOf({ files, json, values }: CommandLine): Promise<Outputs> {
  if (files.length === 0) throw usage("build needs a file with sites: three-paths build sites.csv.");
  if (files.length > 1) throw usage(`build takes one file with sites; ${files.length} are given: ${files.join(", ")}.`);
  if (files[0]!.trim() === "") throw usage("SITES is missing: the file's name is blank.");
  const workbook = values.out ?? (json === null ? "comparison.xlsx" : null);
  if (workbook !== null && !/\.xlsx$/i.test(workbook))
    throw usage(`--out ${workbook}: the workbook's name must end in .xlsx.`);
  const file = json === "-" ? null : json;
  const written: readonly Named[] = [
    ...(workbook === null ? [] : [{ name: `--out ${workbook}`, path: workbook }]),
    ...(file === null ? [] : [{ name: `--json ${file}`, path: file }]),
  ];
  await requireOwnPlaces(written, [
    { name: "SITES", path: files[0]! },
    ...(["market", "assumptions"] as const).flatMap((name) =>
      values[name] === undefined ? [] : [{ name: `--${name}`, path: values[name] }],
    ),
  ]);
  return { workbook, json, files: written.map(({ path }) => path) };
}

interface Named {
  readonly name: string;
  readonly path: string;
}

/** `--force` replaces results of an earlier build, never what this one reads. */
async function requireOwnPlaces(written: readonly Named[], read: readonly Named[]): Promise<void> {
  for (const output of written) {
    for (const input of read) {
      if (await isSameFile(output.path, input.path))
        throw usage(`${output.name} is the file that is read as ${input.name}; it would be lost. Name another file.`);
    }
  }
  const [workbook, json] = written;
  if (workbook && json && (await isSameFile(workbook.path, json.path)))
    throw usage(`${workbook.name} and ${json.name} are the same file; each needs one of its own.`);
}

/** By what the disk says of both, links followed; of files that are not there yet, by their folder and name. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => null)));
  if (first && second) return first.dev === second.dev && first.ino === second.ino;
  if (first || second) return false;
  const [here, there] = await Promise.all([one, other].map(placeOf));
  return here === there;
}

const placeOf = async (path: string): Promise<string> =>
  join(await realpath(dirname(path)).catch(() => resolve(dirname(path))), basename(path));
