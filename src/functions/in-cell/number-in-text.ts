import { tidied } from "../../economics/number-words.js";
import { readNumberText } from "../../sites/table/cells/number-text.js";

/** The number that a text was probably meant to be: "12", "7.5 %", "$9.5"; undefined where it may be two, or none. */
export function numberInText(text: string): number | undefined {
  const read = readNumberText(text);
  if (!read || !/^[%$]?$/.test(read.around)) return undefined;
  const value = read.proof === "comma" ? read.byComma : read.byPoint;
  if (!Number.isFinite(value) || (read.byPoint !== read.byComma && !read.proof)) return undefined;
  return read.around === "%" ? tidied(value / 100) : value;
}
