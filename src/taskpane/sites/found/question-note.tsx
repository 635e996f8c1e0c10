import type { Question } from "../../../sites/table/sites-read.js";
import type { SiteCommands } from "../commands.js";
import { questionId } from "../question-id.js";
import { Note } from "../../base/parts/note.js";

interface QuestionNoteProps {
  readonly question: Question;
  readonly commands: SiteCommands;
}

/** What only the user can know about a column. Answering reads the same cells again. */
export const QuestionNote = ({ question, commands }: QuestionNoteProps) => {
  const id = questionId(question.column);
  return (
    <Note tone="warn" icon="ask" title={<label for={id}>{question.title}</label>}>
      <p id={`${id}-detail`}>{question.detail}</p>
      <select
        class="control"
        id={id}
        value=""
        aria-describedby={`${id}-detail`}
        onChange={({ currentTarget }) => void commands.answer(question.column, currentTarget.value)}
      >
        <option value="" disabled>
          Choose a meaning
        </option>
        {question.choices.map(({ meaning, label }) => (
          <option key={meaning} value={meaning}>
            {label}
          </option>
        ))}
      </select>
    </Note>
  );
};
