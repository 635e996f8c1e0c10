import { VERSION } from "../comparison/index.js";
import { build } from "./build-command/build.js";
import { helpLines } from "./help.js";
import { readCommandLine } from "./options.js";
import { exitCodes, Stop } from "./outcome.js";
import type { Terminal } from "./terminal.js";
import { verify } from "./verify-command/verify.js";

/** Runs one command line and returns its exit code. Refusals are said; anything else that is thrown is a fault of ours. */
export async function run(words: readonly string[], terminal: Terminal, now: Date): Promise<number> {
  try {
    const line = readCommandLine(words);
    if (line.flags.has("version")) terminal.result(VERSION);
    else if (line.flags.has("help")) helpLines.forEach(terminal.result);
    else if (line.command === "build") await build(line, terminal, now);
    else if (line.command === "verify") return await verify(line, terminal);
    else {
      helpLines.forEach(terminal.say);
      return exitCodes.usage;
    }
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    error.sentences.forEach(terminal.say);
    return error.exitCode;
  }
}
