import type { Evaluate } from "../evaluate.js";
import { html, type Html } from "../html.js";
import { formulaText, pageFrame, section } from "../page-frame.js";
import { backToIndex, type Guide } from "./guide.js";
import { problems, type Problem, type Step } from "./trouble.js";

const problemSection = ({ place, symptom, steps }: Problem, evaluate: Evaluate): Html =>
  section(place, symptom, html`${steps.map((step) => stepOf(step, evaluate))}`);

function stepOf(step: Step, evaluate: Evaluate): Html {
  if ("says" in step) return html`<p>${step.says}</p> `;
  if ("refused" in step) return refusedCall(step.refused, evaluate);
  if ("formula" in step) return html`<p>${formulaText(step.formula)}</p> `;
  return verdictTable(step.verdicts);
}

/** A call with what the function really says of it. */
function refusedCall(formula: string, evaluate: Evaluate): Html {
  const answer = evaluate(formula);
  if (!("error" in answer)) throw new Error(`${formula} is not refused.`);
  return html`<ul class="refused">
    <li>
      ${formulaText(formula)}
      <p><b class="error">${answer.error}</b> <span class="sentence">${answer.message}</span></p>
    </li>
  </ul> `;
}

const verdictTable = (verdicts: readonly (readonly [verdict: string, code: number, words: string])[]): Html =>
  html`<table class="verdicts" aria-label="Verdicts of verify">
    <thead>
      <tr>
        <th scope="col">It says</th>
        <th scope="col">Code</th>
        <th scope="col">Which means</th>
      </tr>
    </thead>
    <tbody>
      ${verdicts.map(
        ([verdict, code, words]) =>
          html`<tr>
            <th scope="row">${verdict}</th>
            <td>${code}</td>
            <td>${words}</td>
          </tr> `,
      )}
    </tbody>
  </table> `;

/** What people see when something is wrong, what it means, and what to do. */
export const troubleGuide: Guide = {
  file: "trouble.html",
  title: "When something is wrong",
  summary: "Errors in cells, CHECK in a header, formulas that do not move, verdicts of verify, and where to report.",
  parts: problems.map((problem) => ({ place: problem.place, title: problem.symptom, words: problem.also })),
  page: (evaluate) =>
    pageFrame(
      "When something is wrong · Three Paths help",
      html`${backToIndex}
        <main>
          <h1>When something is wrong</h1>
          <p class="lede">What you see, what it means, what to do.</p>
          <nav aria-label="On this page">
            <ul class="contents">
              ${problems.map(({ place, symptom }) => html`<li><a href="#${place}">${symptom}</a></li> `)}
            </ul>
          </nav>
          ${problems.map((problem) => problemSection(problem, evaluate))}
        </main>`,
    ),
};
