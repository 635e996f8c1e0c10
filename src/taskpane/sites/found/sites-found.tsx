import type { SitesRead } from "../../../sites/table/sites-read.js";
import { several } from "../../base/numerals.js";
import { Button } from "../../base/parts/button.js";
import { Note } from "../../base/parts/note.js";
import type { SitesScreen } from "../commands.js";
import type { SelectedCells } from "../../base/ports/workbook.js";
import { CellProblems } from "./cell-problems.js";
import { ColumnsRead } from "./columns-read.js";
import { ColumnsWanted, SampleOffer } from "../first-run.js";
import { QuestionNote } from "./question-note.js";
import { sitesFound } from "../answers.js";
import { RowsRead } from "./rows-read.js";
import { Remarks } from "./remarks.js";

interface SitesFoundProps extends SitesScreen {
  readonly cells: SelectedCells;
  readonly read: SitesRead;
  /** Whether an earlier build stands in the workbook. */
  readonly built: boolean;
}

/** What was understood of the table, first the things that need a hand. */
export const SitesFound = ({ cells, read, built, ...screen }: SitesFoundProps) => (
  <>
    <Head cells={cells} read={read} commands={screen.commands} />
    {(read.questions.length > 0 || read.problems.length > 0) && (
      <div class="group">
        {read.questions.map((question) => (
          <QuestionNote key={question.column} question={question} commands={screen.commands} />
        ))}
        <CellProblems problems={read.problems} commands={screen.commands} />
      </div>
    )}
    {read.columns.length > 0 && <ColumnsRead read={read} commands={screen.commands} />}
    {read.rows.length > 0 && <RowsRead rows={read.rows} />}
    <Remarks read={read} />
    {read.rows.length === 0 && <ColumnsWanted />}
    {read.rows.length === 0 && <SampleOffer {...screen} />}
    {read.sites.length > 0 && built && (
      <Note>
        <p>The sheets of the last build stay as they are until you build again.</p>
      </Note>
    )}
  </>
);

const Head = ({ cells, read, commands }: Pick<SitesFoundProps, "cells" | "read" | "commands">) => (
  <div>
    <div class="row between">
      <h1 tabIndex={-1}>{titleOf(read)}</h1>
      <Button look="slim" icon="again" onClick={() => commands.readSelection()}>
        Read again
      </Button>
    </div>
    <p class="small quiet">{whereFrom(cells, read)}</p>
    {cells.note && <p class="small quiet">{cells.note}</p>}
  </div>
);

function titleOf(read: SitesRead): string {
  const found = sitesFound(read);
  return found === 0 ? "No site could be read" : `${several(found, "site")} read`;
}

const whereFrom = ({ sheetName, address }: SelectedCells, { headerRow }: SitesRead): string =>
  `${sheetName}!${address}, ${headerRow === null ? "no header row found" : `header in row ${headerRow}`}`;
