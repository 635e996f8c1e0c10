import { parseArgs } from "node:util";
import { distance, nearest } from "../sites/nearest.js";
import { usage } from "./outcome.js";

/** Options that take a value, and those that do not. `json` takes one only after "=" or where it plainly is one. */
const withValue = ["preset", "market", "assumptions", "out", "sheet", "column"] as const;
const bare = ["json", "force", "leave-out", "help", "version"] as const;
type WithValue = (typeof withValue)[number];
type Bare = (typeof bare)[number];

const known: Readonly<Record<string, readonly (WithValue | Bare)[]>> = {
  build: [...withValue, ...bare],
  verify: ["help", "version"],
};
export const commands = Object.keys(known);

export interface CommandLine {
  /** Null where only `--help` or `--version` was asked for, or nothing at all. */
  readonly command: string | null;
  readonly files: readonly string[];
  readonly values: Readonly<Partial<Record<Exclude<WithValue, "column">, string>>>;
  readonly columns: readonly string[];
  readonly flags: ReadonlySet<Bare>;
  /** Null: no JSON wanted; "-": on stdout. */
  readonly json: string | null;
}

const shortForms: ReadonlyMap<string, string> = new Map([
  ["-h", "--help"],
  ["-V", "--version"],
  ["-o", "--out"],
  ["-f", "--force"],
]);

const parserOptions = Object.fromEntries<{ readonly type: "string" | "boolean"; readonly multiple: true }>([
  ...withValue.map((name) => [name, { type: "string" as const, multiple: true as const }] as const),
  ...bare.map((name) => [name, { type: "boolean" as const, multiple: true as const }] as const),
]);

/** @throws Stop (usage) naming what is wrong and what was probably meant. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const asked = words.map((word) => shortForms.get(word) ?? word);
  const { tokens } = parseArgs({
    args: asked,
    options: parserOptions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const line = new Draft();
  for (const token of tokens) {
    if (token.kind === "positional") line.files.push(token.value);
    if (token.kind === "option") line.option(token.rawName, token.name, token.value);
  }
  return line.finished();
}

class Draft {
  readonly files: string[] = [];
  readonly #values: Partial<Record<string, string>> = {};
  readonly #columns: string[] = [];
  readonly #flags = new Set<Bare>();
  #json: string | null = null;
  /** How many words stood before `--json`: the next one may be its file. */
  #afterJson: number | null = null;

  option(written: string, name: string, value: string | undefined): void {
    if ((bare as readonly string[]).includes(name)) return this.#flag(written, name as Bare, value);
    if (!(withValue as readonly string[]).includes(name)) throw unknownOption(written);
    if (value === undefined || /^--[a-z]/.test(value)) throw usage(`${written} needs a value.`);
    if (name === "column") this.#columns.push(value);
    else if (this.#values[name] !== undefined) throw usage(`${written} is given twice.`);
    else this.#values[name] = value;
  }

  #flag(written: string, name: Bare, value: string | undefined): void {
    if (value !== undefined && name !== "json") throw usage(`${written} takes no value.`);
    this.#flags.add(name);
    if (name !== "json") return;
    if (value?.trim() === "") throw usage("--json needs a file after “=”, or no “=” for stdout.");
    this.#json = value ?? "-";
    if (value === undefined) this.#afterJson = this.files.length;
  }

  /** `build sites.csv --json out.json`: the word after `--json` is its file when it looks like one and another is read. */
  #takeJsonFile(): void {
    const at = this.#afterJson;
    const word = at === null ? undefined : this.files[at];
    if (at === null || word === undefined || (word !== "-" && !/\.json$/i.test(word))) return;
    if (word !== "-" && this.files.length < 3) return;
    this.files.splice(at, 1);
    this.#json = word;
  }

  finished(): CommandLine {
    this.#takeJsonFile();
    const [command = null, ...files] = this.files;
    const line = {
      command,
      files,
      values: this.#values as CommandLine["values"],
      columns: this.#columns,
      flags: this.#flags,
      json: this.#json,
    };
    if (command === null || this.#flags.has("help") || this.#flags.has("version")) return line;
    this.#requireKnown(command);
    return line;
  }

  #requireKnown(command: string): void {
    const allowed = known[command];
    if (!Object.prototype.hasOwnProperty.call(known, command) || !allowed) throw unknownCommand(command);
    const given = [...Object.keys(this.#values), ...this.#flags, ...(this.#columns.length > 0 ? ["column"] : [])];
    const stray = given.find((name) => !(allowed as readonly string[]).includes(name));
    if (stray !== undefined) throw usage(`--${stray} does not go with ${command}.`);
  }
}

function unknownOption(written: string): Error {
  const options = [...withValue, ...bare].map((name) => `--${name}`);
  return usage(`${written} is no option${meant(written, options)}.`);
}

function unknownCommand(word: string): Error {
  if (/\.(csv|xlsx|xlsm|json|tsv)$/i.test(word))
    return usage(`“${word}” is no command; three-paths build ${word} was probably meant.`);
  return usage(`“${word}” is no command${meant(word, commands)}; there are ${commands.join(" and ")}.`);
}

function meant(typed: string, texts: readonly string[]): string {
  const near = nearest(typed.toLowerCase(), texts, 1)[0];
  return near !== undefined && distance(near, typed.toLowerCase()) <= Math.max(2, near.length / 3)
    ? `; ${near} was probably meant`
    : "";
}
