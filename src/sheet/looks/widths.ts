import type { CellValue, NumberStyle } from "../plan.js";

/** Widths are in characters of the default font, as Excel counts them; a proportional text needs a little less. */
const charactersPerLetter = 0.92;
/** Over a whole line narrow letters even out. */
const charactersPerLetterOfText = 0.88;

/** Characters that a text takes on one line. */
export const textWidth = (text: string): number => text.length * charactersPerLetter;

/** Lines that a text takes when it wraps at words in a column of that width; long words break. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor((width - 1) / charactersPerLetterOfText));
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, room), 0);
}

function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const wordLines = Math.ceil(word.length / room);
    if (used > 0 && used + 1 + word.length > room) {
      lines += Math.max(1, wordLines);
      used = word.length - (Math.max(1, wordLines) - 1) * room;
    } else {
      lines += Math.max(0, wordLines - 1);
      used += (used > 0 ? 1 : 0) + word.length;
    }
  }
  return lines;
}

export const longestWord = (text: string): number => Math.max(0, ...text.split(/\s/).map((word) => word.length));

const decimals: Readonly<Partial<Record<NumberStyle, number>>> = {
  moneyM: 1,
  usdPerW: 2,
  price: 2,
  years: 2,
  rate: 4,
  factor: 4,
  quantity: 1,
  btcPerPh: 8,
};

/** Characters that a value takes as shown, with the brackets of a negative. */
export function valueWidth(value: CellValue, number: NumberStyle): number {
  if (value === null || number === "code") return 0;
  if (typeof value !== "number") return textWidth(String(value)) + 2;
  if (number === "date") return 11.5;
  if (number === "difficulty") return 10.5;
  const digits = decimals[number] ?? 0;
  if (number === "percent") return Math.abs(value * 100).toFixed(1).length + 3;
  if (number === "general") return 12;
  const whole = Math.trunc(Math.abs(value)).toFixed(0).length;
  return whole + Math.floor((whole - 1) / 3) * 0.6 + (digits ? digits + 0.6 : 0) + 2.2;
}

/** The widest of many values; numbers of one style are as wide as the largest of them. */
export function widestValue(values: readonly CellValue[], number: NumberStyle): number {
  let largest = 0;
  let words = 0;
  for (const value of values) {
    if (typeof value === "number") largest = Math.max(largest, Math.abs(value));
    else if (value !== null) words = Math.max(words, valueWidth(value, number));
  }
  return Math.max(words, valueWidth(largest, number));
}

/** Least widths by number style, so that a changed input rarely needs a wider column. */
export const usualWidths: Readonly<Record<NumberStyle, number>> = {
  money: 15,
  moneyM: 11,
  usdPerW: 10,
  price: 11,
  rate: 10,
  percent: 10,
  quantity: 10,
  integer: 10,
  factor: 10,
  btcPerPh: 13,
  difficulty: 12,
  date: 12,
  years: 9,
  general: 12,
  text: 14,
  code: 0,
};

/** Points of a column of that many characters: 7 pixels each and 5 of padding, at 96 pixels an inch. */
export const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** The inverse, up to Excel's widest column. */
export const charactersIn = (points: number): number => Math.min(255, (points / 0.75 - 5) / 7);
