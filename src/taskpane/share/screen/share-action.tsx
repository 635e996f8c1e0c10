import type { ComponentChildren } from "preact";
import type { Outcome } from "../state.js";
import { OutcomeNote } from "./outcome-note.js";

interface ActionProps {
  readonly title: string;
  readonly words: ComponentChildren;
  readonly button?: ComponentChildren;
  readonly outcomes: readonly (Outcome | undefined)[];
  readonly children?: ComponentChildren;
}

/** One thing that can be done: what it is, its button, and below it what it did. */
export const Action = ({ title, words, button, outcomes, children }: ActionProps) => (
  <li>
    <div class="row between start">
      <div>
        <h2>{title}</h2>
        <p class="small quiet">{words}</p>
      </div>
      {button}
    </div>
    {children}
    {outcomes.map((outcome) => outcome && <OutcomeNote key={outcome.job} outcome={outcome} />)}
  </li>
);
