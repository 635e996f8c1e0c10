import type { Evaluate } from "../evaluate.js";
import { html } from "../html.js";

/** A page of help that belongs to no function. The index links to it, and its search finds the parts. */
export interface Guide {
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly GuidePart[];
  readonly page: (evaluate: Evaluate) => string;
}

export interface GuidePart {
  /** Id on the page. */
  readonly place: string;
  readonly title: string;
  /** What a search looks through besides the title. */
  readonly words: string;
}

export const backToIndex = html`<nav aria-label="Help"><a href="index.html">All functions</a></nav>`;
