import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { bundle } from "../../src/cli/bundle.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** Inside the project, so that the bundle finds the packages it leaves outside. */
const built = join(root, "node_modules", ".cache", "three-paths", `cli-${process.pid}.mjs`);

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as it ships, bundled once a test file, and a folder of its own for its files. */
export function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), "three-paths-cli-"));
  beforeAll(() => bundle(built));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(built, { force: true });
  });
  const start = (...words: readonly string[]): ChildProcess =>
    spawn(process.execPath, [built, ...words], {
      cwd: folder,
      env: { ...process.env, SOURCE_DATE_EPOCH: "1763388300" },
    });
  return {
    folder,
    script: built,
    start,
    run: (...words: readonly string[]): Promise<Ended> => ended(start(...words)),
  };
}

export function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

type CsvCell = string | number | null;

/** Rows as CSV; texts that need it are quoted. */
export const csvOf = (rows: readonly (readonly CsvCell[])[], delimiter = ","): string =>
  rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join("\n");

function quoted(cell: CsvCell, delimiter: string): string {
  const text = String(cell ?? "");
  return text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
