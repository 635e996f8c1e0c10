import type { AssumptionsRead } from "../../sites/assumptions/read-assumptions.js";
import { readAssumptions } from "../../sites/assumptions/read-assumptions.js";
import { readNumberText } from "../../sites/table/cells/number-text.js";
import { refused } from "../outcome.js";
import { inWordsOf, isRecord } from "./field-names.js";
import { readCsv, type CsvCell } from "./read-csv.js";
import { jsonOf, textOf } from "./read-file.js";

/**
 * Assumptions of a file: two columns, name and value (CSV), or an object of named numbers (JSON).
 * @throws Stop (refused) with a sentence for each row that is not understood.
 */
export function readAssumptionsFile(bytes: Uint8Array, path: string): AssumptionsRead {
  const text = textOf(bytes);
  const json = /^\s*[{[]/.test(text);
  const rows = json ? jsonRows(jsonOf(text, path), path) : readCsv(text, path).map(withNumber);
  const read = readAssumptions(rows);
  if (read.problems.length === 0) return read;
  throw refused(
    ...read.problems.map(({ message }) => message.replace(json ? jsonPlace : "Assumptions", json ? `${path}: ` : path)),
  );
}

const jsonPlace = /^Assumptions, row \d+, column \d+: /;

/** A decimal comma is a comma; a text that is no number stays what it is, and is refused by name. */
function withNumber([name = "", value = "", ...rest]: readonly CsvCell[]): CsvCell[] {
  const number = typeof value === "string" ? readNumberText(value) : null;
  const plain = number !== null && number.around === "" && number.proof !== null;
  return [name, plain ? (number.proof === "comma" ? number.byComma : number.byPoint) : wholeNumber(value), ...rest];
}

const wholeNumber = (value: CsvCell): CsvCell =>
  typeof value === "string" && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;

function jsonRows(json: unknown, path: string): unknown[][] {
  if (!isRecord(json)) throw refused(`${path} is ${inWordsOf(json)}; an object of named numbers is needed.`);
  const flat = { ...json, ...partOf(json.market), ...partOf(json.assumptions) };
  return Object.entries(flat).filter(
    ([name, value]) => !(isRecord(value) && (name === "market" || name === "assumptions")),
  );
}

const partOf = (part: unknown): object => (isRecord(part) ? part : {});
