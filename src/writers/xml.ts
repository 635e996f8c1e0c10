/** Control characters, which XML cannot hold at all, become spaces. */
const legal = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ");

/** Text for an element or an attribute: what has a meaning in XML is escaped. */
export function xmlText(text: string): string {
  return legal(text).replace(/[&<>"\n\r\t]/g, (character) => escapes[character] ?? character);
}

/** Text for an element only; quotes stay as they are. */
export function xmlContent(text: string): string {
  return legal(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Text of a cell. There `_x000A_` stands for a character, so a text that happens to hold such letters is escaped. */
export const cellText = (text: string): string => xmlText(text.replace(/_(x[0-9A-Fa-f]{4}_)/g, "_x005F_$1"));

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
