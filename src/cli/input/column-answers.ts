import { allChoices, readMeaning } from "../../sites/table/questions.js";
import { distance, nearest } from "../../sites/nearest.js";
import type { ColumnRead, Meaning, Question } from "../../sites/table/sites-read.js";
import { usage } from "../outcome.js";

/**
 * `--column "Capacity=gridMw"`: what a column is, by its header or its letter. Returns the mapping for the reader.
 * @throws Stop (usage) when there is no such column or no such meaning.
 */
export function columnAnswers(given: readonly string[], columns: readonly ColumnRead[]): Record<number, Meaning> {
  return Object.fromEntries(given.map((answer) => columnAnswer(answer, columns)));
}

function columnAnswer(answer: string, columns: readonly ColumnRead[]): [number, Meaning] {
  const at = answer.lastIndexOf("=");
  if (at <= 0) throw usage(`--column ${answer} needs the form --column COLUMN=MEANING, as in --column D=gridMw.`);
  const column = columnNamed(answer.slice(0, at).trim(), columns);
  return [column.column, withUnit(meaningNamed(answer.slice(at + 1).trim()), column)];
}

const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

function columnNamed(name: string, columns: readonly ColumnRead[]): ColumnRead {
  const headed = columns.filter(({ header }) => header !== "" && plain(header) === plain(name));
  const [first, second] = headed;
  if (first && second)
    throw usage(`Columns ${first.letter} and ${second.letter} are both headed “${name}”: name one by its letter.`);
  const found = first ?? columns.find(({ letter }) => letter === name.toUpperCase());
  if (found) return found;
  const heads = columns.map(
    ({ letter, header }) => `${letter} ${header === "" ? "(blank)" : `“${header.slice(0, 24)}”`}`,
  );
  throw usage(`There is no column “${name.slice(0, 40)}”. There are ${heads.slice(0, 20).join(", ")}.`);
}

/** A bare name is in the header's unit; where the header has none, in the unit that the name itself says. */
function withUnit(meaning: Meaning, { unit }: ColumnRead): Meaning {
  const inHeaders = `${meaning}:${unit}`;
  if (meaning.includes(":") || (unit !== null && readMeaning(inHeaders) !== undefined)) {
    return meaning.includes(":") ? meaning : inHeaders;
  }
  return allChoices.find((choice) => choice.meaning.startsWith(`${meaning}:`))?.meaning ?? meaning;
}

function meaningNamed(name: string): Meaning {
  const labelled = allChoices.find(({ label }) => plain(label) === plain(name));
  if (labelled) return labelled.meaning;
  if (readMeaning(name) !== undefined) return name;
  const meanings = allChoices.map(({ meaning }) => meaning);
  const near = nearest(name, meanings, 1)[0]!;
  const meant = distance(near, name) <= near.length / 2 ? `; ${near} was probably meant` : "";
  throw usage(`“${name.slice(0, 40)}” is no meaning of a column${meant}. There are ${meanings.join(", ")}.`);
}

/** The pane's question, and how it is answered here. */
export const questionLines = (path: string, { message, letter, choices }: Question): string[] => [
  `${path}: ${message}`,
  "  Say which with one of:",
  ...choices.map(({ meaning, label }) => `    --column ${shellWord(`${letter}=${meaning}`).padEnd(40)} ${label}`),
];

const shellWord = (text: string): string =>
  /^[\w:=/.%-]+$/.test(text) ? text : `"${text.replace(/(["$`\\])/g, "\\$1")}"`;
