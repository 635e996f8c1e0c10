/** Text that is HTML already. Everything else is escaped when it enters a page. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = string | number | Html | readonly Html[];

/**
 * HTML with values in it: html`<p>${anything}</p>`. Strings and numbers are escaped, for elements and for attributes in
 * double quotes alike; pieces of HTML and lists of them stand as they are. Pages are well-formed XML too.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Piece[]): Html =>
  new Html(parts.reduce((text, part, i) => text + textOf(values[i - 1]!) + part));

const textOf = (piece: Piece): string => {
  if (piece instanceof Html) return piece.text;
  return typeof piece === "object" ? piece.map(({ text }) => text).join("") : escaped(String(piece));
};

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => references[letter]!).replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "\ufffd");

export const nothing = new Html("");

/** A name such as btcPriceUsd that may break where a word of it begins. */
export const breakable = (name: string): Html =>
  new Html(escaped(name).replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=_)/g, "<wbr />"));
