import { html, type Html } from "./html.js";

/** A whole page: one style sheet beside it, nothing from any other place. */
export const pageFrame = (title: string, body: Html, script?: string): string =>
  lines(
    html`<!DOCTYPE html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          <link rel="stylesheet" href="help.css" />
          ${script === undefined ? [] : html` <script src="${script}" defer="defer"></script>`}
        </head>
        <body>
          ${body}
        </body>
      </html> `.text,
  );

/** One tag or sentence a line, without the indentation of the sources: whitespace means nothing in these pages. */
const lines = (text: string): string =>
  `${text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n")}\n`;

/** Part of a page under its heading; the id makes it a place to link to. */
export const section = (id: string, heading: string, content: Html): Html =>
  html` <section aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${content}
  </section>`;

/** A table that may be wider than a phone scrolls by itself, also by keyboard. */
export const wideTable = (label: string, headers: readonly string[], rows: readonly (readonly Html[])[]): Html =>
  html` <div class="scroll" role="region" aria-label="${label}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${headers.map((header) => html`<th scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;

export const formulaText = (formula: string): Html => html`<code class="formula">${formula}</code>`;

export const outsideLink = (words: string, address: string): Html =>
  html`<a href="${address}" rel="noopener noreferrer">${words}</a>`;
