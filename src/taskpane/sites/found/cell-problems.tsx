import { withoutSheet } from "../../../formula/address.js";
import type { Problem } from "../../../sites/table/sites-read.js";
import type { SiteCommands } from "../commands.js";
import { Button } from "../../base/parts/button.js";
import { More } from "../../base/parts/more.js";
import { Note } from "../../base/parts/note.js";

interface CellProblemsProps {
  readonly problems: readonly Problem[];
  readonly commands: SiteCommands;
}

/** Cells that are wrong or odd, refusals first; each with the way to the cell. */
export const CellProblems = ({ problems, commands }: CellProblemsProps) => (
  <More
    items={[...problems].sort((a, b) => weight(a) - weight(b))}
    first={4}
    words={(hidden) => `Show ${hidden} more cells`}
  >
    {(shown) =>
      shown.map((problem) => (
        <Note
          key={`${problem.cell} ${problem.title}`}
          tone={problem.severity === "refusal" ? "bad" : "warn"}
          title={titleOf(problem)}
        >
          <p>{problem.advice}</p>
          <div class="row">
            <Button look="slim" onClick={() => commands.selectCell(problem.cell)}>
              {`Select ${withoutSheet(problem.cell)}`}
            </Button>
          </div>
        </Note>
      ))
    }
  </More>
);

const weight = ({ severity, scope }: Problem): number => (scope === "table" ? 0 : severity === "refusal" ? 1 : 2);

const titleOf = ({ severity, scope, row, title }: Problem): string =>
  severity === "refusal" && scope === "row" ? `Row ${row} left out: ${title}` : title;
