import { run } from "../../src/cli/run.js";

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The same command line without a process of its own: quicker, for tests of what is said. */
export async function said(words: readonly string[], now = new Date("2025-11-17T14:05:00Z")): Promise<Said> {
  let [stdout, stderr] = ["", ""];
  const terminal = {
    result: (line: string) => void (stdout += `${line}\n`),
    data: (text: string) => Promise.resolve(void (stdout += text)),
    say: (line: string) => void (stderr += `${line}\n`),
    progress: () => undefined,
  };
  const code = await run(words, terminal, now);
  return { code, stdout, stderr };
}
