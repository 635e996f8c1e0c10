import { isDateFormat } from "numfmt";
import type { Parts } from "../package/parts.js";
import { readXml } from "../package/read-xml.js";
import { builtinFormat } from "./builtin-formats.js";
import { spreadsheetNamespaces } from "./namespaces.js";
import type { NumberFormat } from "./sheet.js";

export const general: NumberFormat = { code: "General", isDate: false };
/** Of cells whose value is written as a date but whose format shows none. */
export const isoDate: NumberFormat = { code: "yyyy-mm-dd", isDate: true };

/** The number format of each cell style, in the order in which cells count them. */
export function readNumberFormats(parts: Parts, part: string): NumberFormat[] {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let list = "";
  readXml(parts, part, spreadsheetNamespaces, {
    open: (name, attributes, depth) => {
      if (depth === 2) list = name;
      else if (list === "numFmts" && name === "numFmt")
        own.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (list === "cellXfs" && name === "xf") styles.push(Number(attributes.numFmtId ?? 0));
    },
    text: () => undefined,
    close: () => undefined,
  });
  const formats = new Map<number, NumberFormat>();
  return styles.map((id) => {
    const known = formats.get(id) ?? formatOf(own.get(id) ?? builtinFormat(id) ?? general.code);
    formats.set(id, known);
    return known;
  });
}

const formatOf = (code: string): NumberFormat => ({ code, isDate: isDateFormat(code) });
