import { columnLetters, columnNumber } from "./a1.js";

/**
 * Formulas between A1 and R1C1 notation, for a cell at (row, column), both counted from 0. Text in double quotes and
 * sheet names in single quotes are left alone.
 */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?/g;

/** Applies `change` to what stands outside quotes. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  let out = "";
  let from = 0;
  for (const match of formula.matchAll(QUOTED)) {
    out += change(formula.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return out + change(formula.slice(from));
}

// A reference is not preceded or followed by what would make it part of a name or a function.
const R1C1 = /(?<![A-Za-z0-9_.\\])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![A-Za-z0-9_.(!])/g;
const A1 = /(?<![A-Za-z0-9_.\\$])(\$?[A-Z]{1,3})(\$?\d+)(?![A-Za-z0-9_.(!])/g;

export function r1c1ToA1(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(R1C1, (_whole, r: string | undefined, c: string | undefined) => {
      const [rowText, columnText] = [axis(r, row), axis(c, column)];
      if (rowText.at < 0 || columnText.at < 0) return "#REF!";
      return `${columnText.fixed ? "$" : ""}${columnLetters(columnText.at)}${rowText.fixed ? "$" : ""}${rowText.at + 1}`;
    }),
  );
}

function axis(text: string | undefined, own: number): { at: number; fixed: boolean } {
  if (text === undefined) return { at: own, fixed: false };
  if (text.startsWith("[")) return { at: own + Number(text.slice(1, -1)), fixed: false };
  return { at: Number(text) - 1, fixed: true };
}

export function a1ToR1C1(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(A1, (_whole, letters: string, number: string) => {
      const r = number.startsWith("$") ? number.slice(1) : relative(Number(number) - 1 - row);
      const c = letters.startsWith("$") ? columnNumber(letters.slice(1)) + 1 : relative(columnNumber(letters) - column);
      return `R${r}C${c}`;
    }),
  );
}

const relative = (distance: number): string => (distance === 0 ? "" : `[${distance}]`);

/** Names of the sheets a formula mentions, unquoted. */
export function sheetsIn(formula: string): string[] {
  const withoutText = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const names = new Set<string>();
  for (const match of withoutText.matchAll(SHEET)) names.add(match[1]?.replaceAll("''", "'") ?? match[2] ?? "");
  return [...names];
}

const SHEET = /'((?:[^']|'')+)'!|(?<![A-Za-z0-9_.'\]])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** The formula with every mention of a sheet replaced: by another name, or by #REF! when `to` is null. */
export function renameSheetIn(formula: string, from: string, to: string | null): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![A-Za-z0-9_.'\]])([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole, quoted: string | undefined, plain: string | undefined) => {
      const name = quoted?.replaceAll("''", "'") ?? plain;
      if (name === undefined || name.toLowerCase() !== from.toLowerCase()) return whole;
      return to === null ? "#REF!" : `'${to.replaceAll("'", "''")}'!`;
    },
  );
}
