import Papa from "papaparse";
import { refused } from "../outcome.js";

export type CsvCell = string | number;

/**
 * A CSV file as rows of cells: comma, semicolon, tab or bar between them, quoted or not. Between commas, numbers with a
 * point are numbers, as every program reads them; where semicolons stand, a decimal comma is likely, and texts stay
 * texts for the reader of sites to judge.
 * @throws Stop (refused) naming the row of a quote that is never closed.
 */
export function readCsv(text: string, path: string): CsvCell[][] {
  if (text.includes("\0")) throw refused(`${path} is no text file: it holds binary zeros.`);
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const body = (declared ? text.slice(declared[0].length) : text).replace(/^\ufeff/, "").trimEnd();
  const lines = body.replace(/\r\n?/g, "\n"); // a file may end its lines in several ways, as programs in a row left them
  const delimiter = declared?.[1] ?? delimiterOf(lines);
  const { data, errors, meta } = Papa.parse<string[]>(lines, { delimiter, newline: "\n" });
  const quotes = errors.find(({ type }) => type === "Quotes");
  if (quotes) throw refused(`${path}, row ${(quotes.row ?? 0) + 1}: a quote is opened and not closed as CSV has it.`);
  const pointed = meta.delimiter !== ";";
  const rows = data.map((row) => row.map((cell) => (pointed && isPlain(cell) ? Number(cell) : cell)));
  return declared ? [[], ...rows] : rows;
}

/**
 * The delimiter that the most lines hold in the same number, quotes aside; of equals the one they hold more of. Decimal
 * commas and commas in a label come and go from line to line.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n/);
  const score = (delimiter: string): number => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const agreeing = counts.map((count) => counts.filter((other) => other === count).length + count / 1000);
    return Math.max(0, ...agreeing);
  };
  return [",", ";", "\t", "|"].reduce((best, each) => (score(each) > score(best) ? each : best));
}

/**
 * Only what a number prints back as it was: 1.10 and 2E10 may be names, and the reader of sites knows them as numbers
 * all the same. It could not tell 1.250 from 1,250 where a table has decimal commas, so this is a number.
 */
function isPlain(cell: string): boolean {
  const text = cell.trim();
  return plainNumber.test(text) && (String(Number(text)) === text || /^-?[1-9]\d{0,2}\.\d{3}$/.test(text));
}

/** No leading zeros: 007 is a name. */
const plainNumber = /^\s*-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?\s*$/i;
