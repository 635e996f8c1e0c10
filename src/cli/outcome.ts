import { Refusal } from "../economics/index.js";

/** What the process ends with; `--help` lists them. */
export const exitCodes = {
  ok: 0,
  refused: 1,
  usage: 2,
  file: 3,
  inputsChanged: 4,
  numbersDoNotFollow: 5,
  inputRefused: 6,
  notCompared: 7,
  interrupted: 130,
} as const;

/** Why the command stops: sentences for people, one a line, and the exit code for scripts. */
export class Stop extends Error {
  constructor(
    readonly exitCode: number,
    readonly sentences: readonly string[],
  ) {
    super(sentences.join("\n"));
    this.name = "Stop";
  }
}

/** The input is understood, and cannot be accepted as it is. */
export const refused = (...sentences: readonly string[]): Stop => new Stop(exitCodes.refused, sentences);

/** What the model refuses, it refuses of this file, or of this place in it. */
export function inFile<T>(where: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) throw refused(`${where}: ${error.message}`);
    throw error;
  }
}

/** The command line itself is wrong. */
export const usage = (...sentences: readonly string[]): Stop =>
  new Stop(exitCodes.usage, [...sentences, "three-paths --help lists commands and options."]);

/** A file cannot be read or written. */
export const fileTrouble = (...sentences: readonly string[]): Stop => new Stop(exitCodes.file, sentences);
