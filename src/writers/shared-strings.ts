import { xmlText } from "./xml.js";

/** The texts of a workbook, each written once; cells name them by number. */
export class SharedStrings {
  readonly #places = new Map<string, number>();
  #uses = 0;

  placeOf(text: string): number {
    this.#uses++;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  xml(): string {
    const items = [...this.#places.keys()].map((text) => `<si><t${keepSpaces(text)}>${sharedText(text)}</t></si>`);
    const counts = `count="${this.#uses}" uniqueCount="${items.length}"`;
    const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst ${namespace} ${counts}>${items.join("")}</sst>`;
  }
}

const keepSpaces = (text: string): string => (/^\s|\s$/.test(text) ? ' xml:space="preserve"' : "");

/** In shared strings `_x000A_` stands for a character, so a text that happens to hold such letters is escaped. */
const sharedText = (text: string): string => xmlText(text.replace(/_(x[0-9A-Fa-f]{4}_)/g, "_x005F_$1"));
