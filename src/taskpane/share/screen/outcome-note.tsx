import { fixed } from "../../base/numerals.js";
import { Note } from "../../base/parts/note.js";
import { outcomeId, type Outcome } from "../state.js";

const MOST_ITEMS = 100;

/** What a job did, where it was started; lists fold. */
export const OutcomeNote = ({ outcome }: { readonly outcome: Outcome | undefined }) =>
  outcome ? (
    <div id={outcomeId(outcome.job)} tabIndex={-1} class="outcome">
      <Note tone={outcome.tone} title={outcome.title}>
        {outcome.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {outcome.lists.map(({ title, items }) => (
          <details key={title} class="plain">
            <summary>{title}</summary>
            <ul class="small folded">
              {items.slice(0, MOST_ITEMS).map((item, n) => (
                <li key={n}>{item}</li>
              ))}
              {items.length > MOST_ITEMS && <li>and {fixed(items.length - MOST_ITEMS)} more</li>}
            </ul>
          </details>
        ))}
      </Note>
    </div>
  ) : null;
