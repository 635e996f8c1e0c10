import { quotedSheet } from "./names.js";
import { tokensOf } from "./tokens.js";

/** "'It''s'!B3" → "It's!B3", for people. */
export function shownAddress(address: string): string {
  const [sheet, cells] = tokensOf(address);
  return sheet?.kind === "sheet" ? `${sheet.name}!${address.slice(cells?.start ?? address.length)}` : address;
}

/** A sheet's place in a formula until a writer knows the name that the sheet really got. */
export const sheetMarker = (sheetId: string): string => `'{{${sheetId}}}'!`;

/** The id in a marker's sheet name, `{{mine}}`; null for a sheet of any other name. */
export const markedSheet = (name: string): string | null => /^\{\{([^{}']+)\}\}$/.exec(name)?.[1] ?? null;

/** Puts the sheets' names in place of the markers, quoted. @throws Error for a sheet id without a name. */
export function withSheetNames(formula: string, nameOf: ReadonlyMap<string, string>): string {
  const parts = tokensOf(formula, "R1C1").map((token) => {
    const id = token.kind === "sheet" ? markedSheet(token.name) : null;
    if (id === null) return token.text;
    const name = nameOf.get(id);
    if (name === undefined) throw new Error(`The formula names sheet "${id}", which is not in this workbook.`);
    return `${quotedSheet(name)}!`;
  });
  return parts.join("");
}
