export type Tone = "plain" | "ok" | "warn" | "bad";

export interface FootButton<Command extends string = string> {
  readonly label: string;
  /** The command that it starts, by name. */
  readonly does: Command;
}

/** The live line and what to do next. The primary is never greyed out: where something is in the way, it leads there. */
export interface Foot<Command extends string = string> {
  readonly tone: Tone;
  readonly words: string;
  readonly primary?: FootButton<Command>;
  readonly secondary?: FootButton<Command>;
}
