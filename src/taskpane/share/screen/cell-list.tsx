import { fixed, listed, several } from "../../base/numerals.js";
import { cellRuns } from "./cell-runs.js";
import type { FoundFunctions } from "../../base/ports/sharing.js";

interface CellListProps {
  readonly sheets: FoundFunctions["sheets"];
  readonly onShow: (sheet: string, address: string) => Promise<void>;
}

/** Of a sheet with thousands of different cells, these many lines say what there is to say. */
const MOST_LINES = 50;

/** Cells under their sheets, folded; each leads to its cells. */
export const CellList = ({ sheets, onShow }: CellListProps) => (
  <>
    {sheets.map(({ sheet, hidden, locked, cells }) => (
      <details key={sheet} class="plain">
        <summary>
          {[
            `${sheet}: ${several(cells.length, "cell")}`,
            ...(hidden ? ["hidden"] : []),
            ...(locked ? ["protected"] : []),
          ].join(", ")}
        </summary>
        <Runs sheet={sheet} cells={cells} onShow={onShow} />
      </details>
    ))}
  </>
);

interface RunsProps extends Pick<CellListProps, "onShow"> {
  readonly sheet: string;
  readonly cells: CellListProps["sheets"][number]["cells"];
}

function Runs({ sheet, cells, onShow }: RunsProps) {
  const runs = cellRuns(cells);
  return (
    <ul class="small folded">
      {runs.slice(0, MOST_LINES).map(({ address, functions, stuck }) => (
        <li key={address}>
          <button type="button" class="link cell" onClick={() => void onShow(sheet, address)}>
            {address}
          </button>{" "}
          <span class="quiet">
            {listed(functions)}
            {stuck && ", #NAME? now"}
          </span>
        </li>
      ))}
      {runs.length > MOST_LINES && <li class="quiet">and {fixed(runs.length - MOST_LINES)} more places</li>}
    </ul>
  );
}
