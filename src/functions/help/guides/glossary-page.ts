import { html, nothing, type Html } from "../html.js";
import { pageFrame } from "../page-frame.js";
import { glossary, placeOf, type Term } from "./glossary.js";
import { backToIndex, type Guide } from "./guide.js";

const termEntry = (term: Term): Html =>
  html`<div id="${placeOf(term)}">
    <dt>${term.title}${term.aside === undefined ? nothing : html` <span class="small quiet">${term.aside}</span>`}</dt>
    <dd>${term.words}</dd>
    ${term.functions.length ? html`<dd class="small">${functionLinks(term.functions)}</dd>` : nothing}
  </div> `;

const functionLinks = (ids: readonly string[]): readonly Html[] =>
  ids.map((id) => html`<a href="${id}.html">${id}</a> `);

/** The words of the field: what functions, pane and sheets take for known. */
export const glossaryGuide: Guide = {
  file: "glossary.html",
  title: "Glossary",
  summary: "The words of mining, power, leases and GPU clouds, each in a sentence or two.",
  parts: glossary.map((term) => ({
    place: placeOf(term),
    title: term.title,
    words: `${term.aside ?? ""} ${term.words}`,
  })),
  page: () =>
    pageFrame(
      "Glossary · Three Paths help",
      html`${backToIndex}
        <main>
          <h1>Glossary</h1>
          <p class="lede">
            Labels and units are those of functions, pane and sheets. MW is always grid or critical, never bare.
          </p>
          <dl class="terms">${glossary.map(termEntry)}</dl>
        </main>`,
    ),
};
