import { argument } from "../catalogue/arguments.js";
import { catalogue, type Category, type Entry } from "../catalogue/catalogue.js";
import type { Guide } from "./guides/guide.js";
import { guides } from "./guides/guides.js";
import { html, type Html } from "./html.js";
import { pageFrame, section } from "./page-frame.js";

/** Every function under its category and the other pages, with a search that the script beside the page runs. */
export function indexPage(): string {
  const categories = [...new Set(catalogue.map(({ category }) => category))];
  const body = html`<main>
    <h1>Functions</h1>
    <p class="lede">
      Type a name into any cell, as in <code>=HASHPRICE(90000,1.5E14,0.05)</code>. No prefix, no connection, the same
      number on every machine.
    </p>
    <div class="search" hidden="hidden">
      <label for="search">Search functions, words and problems</label>
      <input id="search" type="search" autocomplete="off" spellcheck="false" aria-describedby="found" />
      <p class="small quiet" id="found" role="status"></p>
    </div>
    ${guidesSection()} ${categories.map(categorySection)} ${guides.map(partsSection)} ${inputSection()}
  </main>`;
  return pageFrame("Functions · Three Paths help", body, "search.js");
}

const guidesSection = (): Html =>
  section(
    "guides",
    "Beside the functions",
    html`<ul class="entries">
      ${guides.map(guideItem)}
    </ul>`,
  );

const guideItem = ({ file, title, summary }: Guide): Html =>
  html`<li data-words="${`${title} ${summary}`.toLowerCase()}">
    <a href="${file}">${title}</a>
    <p class="small quiet">${summary}</p>
  </li> `;

const categorySection = (category: Category, place: number): Html =>
  section(
    `category-${place + 1}`,
    category,
    html`<ul class="entries functions">
      ${catalogue.filter((entry) => entry.category === category).map(functionItem)}
    </ul>`,
  );

const functionItem = (entry: Entry): Html =>
  html`<li data-words="${searchedWords(entry)}">
    <a href="${entry.id}.html">${entry.id}</a> <span class="small unit">${entry.unit}</span>
    <p class="small quiet">${entry.summary}</p>
  </li> `;

/** What a search looks through: name, category, unit, what it says, and its parameters by name and label. */
const searchedWords = ({ id, category, unit, summary, parameters }: Entry): string =>
  [id, category, unit, summary, ...parameters.map(({ name }) => `${name} ${argument(name).label}`)]
    .join(" ")
    .toLowerCase();

/** The places of another page: shown only when a search finds them. */
const partsSection = ({ file, title, parts }: Guide, place: number): Html =>
  html` <section aria-labelledby="parts-${place + 1}" hidden="hidden">
    <h2 id="parts-${place + 1}">${title}</h2>
    <ul class="entries parts">
      ${parts.map(
        (part) =>
          html`<li data-words="${`${part.title} ${part.words}`.toLowerCase()}" hidden="hidden">
            <a href="${file}#${part.place}">${part.title}</a>
          </li> `,
      )}
    </ul>
  </section>`;

const inputSection = (): Html =>
  section(
    "input",
    "What every function does",
    html`<ul class="rules">
      <li>
        A blank cell counts as left out: the default is taken, a required number is refused. Only a 0 that was typed is
        0. Older versions of Excel send 0 for a blank cell: there, type the number you mean.
      </li>
      <li>Text is no number, and TRUE is not 1: both are refused, with the number that was probably meant.</li>
      <li>Ranges catch slips of units. 6 cents/kWh typed as 6 USD/kWh is refused; so is 7.5 for 7.5 %.</li>
      <li>
        Where there is no answer the cell says <b class="error">#N/A</b> and why; refused input is
        <b class="error">#VALUE!</b> and why. Never a huge number for never.
      </li>
      <li>
        Formulas stand here as English Excel takes them. Where a comma is the decimal sign, a semicolon separates
        arguments.
      </li>
    </ul>`,
  );
