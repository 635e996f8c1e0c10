import { cellText } from "./xml.js";

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
    const items = [...this.#places.keys()].map((text) => `<si><t${keepSpaces(text)}>${cellText(text)}</t></si>`);
    const counts = `count="${this.#uses}" uniqueCount="${items.length}"`;
    const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst ${namespace} ${counts}>${items.join("")}</sst>`;
  }
}

const keepSpaces = (text: string): string => (/^\s|\s$/.test(text) ? ' xml:space="preserve"' : "");
