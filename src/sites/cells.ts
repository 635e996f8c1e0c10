const errors =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|GETTING_DATA|EXTERNAL!)$/i;

/** Nothing to clean: visible ASCII with single spaces inside. Most cells are, and the rest costs time. */
const clean = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Space-like characters of any width become one plain space each; zero-width ones go. */
export const plainText = (text: string): string =>
  clean.test(text)
    ? text
    : text
        .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
        .replace(/[\s\u0000-\u001f\u007f]+/g, " ")
        .trim();

/** Excel's linked data types arrive as objects with the plain value inside. */
export const plainCell = (cell: unknown): unknown => {
  if (typeof cell !== "object" || cell === null) return cell ?? null;
  const basic: unknown = Object.prototype.hasOwnProperty.call(cell, "basicValue")
    ? (cell as { basicValue: unknown }).basicValue
    : cell;
  return basic;
};

export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === "" || (typeof cell === "string" && plainText(cell) === "");

/** "#REF!" if the cell holds an error. Excel's own type decides where it is known: text may look like an error. */
export function errorOf(cell: unknown, type: string | undefined): string | null {
  if (type !== undefined ? type !== "Error" : typeof cell !== "string" || !errors.test(cell)) return null;
  return typeof cell === "string" && cell !== "" ? cell : "an error";
}

/** A cell as text: names, owners, headers. */
export const textOf = (cell: unknown): string =>
  isBlank(cell) || typeof cell === "object" ? "" : plainText(String(cell));

/** Text of a cell inside a sentence: short, in quotes, one line. */
export const quoted = (cell: unknown): string => {
  const text = textOf(cell);
  return `“${text.length > 32 ? `${text.slice(0, 31)}…` : text}”`;
};
