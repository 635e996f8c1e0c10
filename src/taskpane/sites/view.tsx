import { Note } from "../base/parts/note.js";
import type { SitesScreen } from "./commands.js";
import { ColumnsWanted, FirstRun, SampleOffer } from "./first-run.js";
import { SitesFound } from "./found/sites-found.js";

interface SitesProps extends SitesScreen {
  /** Whether an earlier build stands in the workbook. */
  readonly built: boolean;
}

/** Step 1: which sites. */
export function Sites(screen: SitesProps) {
  const { sites } = screen.state;
  switch (sites.status) {
    case "none":
      return <FirstRun {...screen} />;
    case "reading":
      return <h1 tabIndex={-1}>Reading the selection</h1>;
    case "refused":
      return (
        <>
          <h1 tabIndex={-1}>Nothing was read</h1>
          <Note tone="bad" title={sites.sentence}>
            <p>Select your site rows with their header row, then read again. Your cells are as they were.</p>
          </Note>
          <ColumnsWanted />
          <SampleOffer {...screen} />
        </>
      );
    case "read":
      return <SitesFound {...screen} cells={sites.cells} read={sites.read} />;
  }
}
