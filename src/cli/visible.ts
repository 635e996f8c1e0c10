/**
 * Characters that act on a terminal or hide in a text: controls (ESC among them), the 8-bit controls, marks that turn
 * the direction of writing, separators and zero-width characters. Text from files may hold any of them.
 */
const acting =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (character: string): string => {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
};

/** A line of output in which nothing can act on the terminal: such characters are written out, `\x1b`. */
export const visible = (line: string): string => line.replace(acting, escaped);

/** JSON text with the same characters as JSON's own escapes: still the same JSON. Line breaks of the layout stay. */
export const visibleJson = (json: string): string =>
  json.replace(acting, (character) =>
    character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
