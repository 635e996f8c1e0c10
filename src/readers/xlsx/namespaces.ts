/** SpreadsheetML as Excel writes it, and as ISO has it ("Strict Open XML Spreadsheet"). */
export const spreadsheetNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** `r:id`, whatever the prefix. */
export function relationshipId(attributes: Readonly<Record<string, string | undefined>>): string | undefined {
  const name = Object.keys(attributes).find((each) => each.endsWith(":id"));
  return name === undefined ? undefined : attributes[name];
}

/** An XML boolean; absent is false. */
export const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";
