import type { ColumnRead } from "../../../sites/table/sites-read.js";
import type { SiteCommands } from "../commands.js";
import { useOnDemand } from "../../base/on-demand.js";
import { reader } from "../reader-on-demand.js";

interface ColumnMeaningProps {
  readonly column: ColumnRead;
  readonly commands: SiteCommands;
}

/** What a column is, for the user to say. What the header says stays in the list, as it is. */
export function ColumnMeaning({ column, commands }: ColumnMeaningProps) {
  const { letter, header, meaning, conversion, unit } = column;
  const choices = useOnDemand(reader)?.allChoices ?? [];
  const known = choices.some((choice) => choice.meaning === meaning);
  return (
    <label class="small column-meaning">
      <span>
        <span class="quiet">{letter}</span> {header || "no header"}
      </span>
      <select
        class="control low"
        value={meaning}
        onChange={({ currentTarget }) => void commands.answer(column.column, currentTarget.value)}
      >
        {!known && (
          <option value={meaning} disabled={meaning === ""}>
            {meaning === "" ? "Choose a meaning" : `As read: ${unit ?? conversion}`}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.meaning} value={choice.meaning}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
