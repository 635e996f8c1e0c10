import type { ComponentChildren } from "preact";
import { fingerprint } from "../../comparison/fingerprint.js";
import { pathRows } from "../../economics/paths.js";
import { several } from "../base/numerals.js";
import { Button } from "../base/parts/button.js";
import { Icon } from "../base/parts/icon.js";
import { Note } from "../base/parts/note.js";
import type { WrittenReport } from "../base/ports/workbook.js";
import type { BuildScreen } from "./commands.js";
import type { BuiltFrom } from "./state.js";

interface DoneProps extends BuildScreen {
  readonly report: WrittenReport;
  readonly built: BuiltFrom;
}

/** The sheets stand: what was found, what was renamed, where to go. */
export function Done({ report, built, derived, commands, send }: DoneProps) {
  const moved = derived.case !== null && fingerprint(derived.case) !== built.key;
  return (
    <>
      <Found sheets={report.sheets.length} built={built} />
      {moved && (
        <Note tone="warn" title="The pane has moved on">
          <p>Sites or assumptions in the pane differ from these sheets. Rebuild to write them.</p>
        </Note>
      )}
      {report.notes.map((note) => (
        <Note key={note}>
          <p>{note}</p>
        </Note>
      ))}
      <Edits title="Kept from your changes" edits={report.kept} />
      <Edits title="Could not be kept" edits={report.lost} />
      <SheetLinks sheets={report.sheets} commands={commands} />
      <NextThings report={report} commands={commands} send={send} />
    </>
  );
}

const Found = ({ sheets, built }: { readonly sheets: number; readonly built: BuiltFrom }) => (
  <div>
    <div class="row between wraps">
      <h1 tabIndex={-1}>{several(sheets, "sheet")} built</h1>
      <span class={`badge ${built.checksFine ? "ok" : "warn"}`}>
        <Icon name={built.checksFine ? "ok" : "warn"} />
        {built.checksFine ? "all checks ok" : "see Checks"}
      </span>
    </div>
    <p class="lede">{built.finding}</p>
  </div>
);

interface SheetLinksProps extends Pick<DoneProps, "commands"> {
  readonly sheets: WrittenReport["sheets"];
}

const SheetLinks = ({ sheets, commands }: SheetLinksProps) => (
  <div class="group">
    <h2>Go to</h2>
    <ul class="links">
      {sheets.map(({ id, name }) => (
        <li key={id}>
          <button type="button" class="link" onClick={() => void commands.openSheet(id)}>
            {name}
          </button>
          <span>{holds[id] ?? ""}</span>
        </li>
      ))}
    </ul>
  </div>
);

const holds: Readonly<Record<string, string>> = {
  comparison: "the answer, one row per site",
  inputs: "every number, unit and source",
  market: "price, difficulty, hashprice by quarter",
  ...Object.fromEntries(
    pathRows.map(({ key, letter }, i) => [key, `path ${letter}${i === 0 ? ", one column per site" : ""}`]),
  ),
  cashflow: "by year, one site or all",
  flips: "where the answer turns",
  points: "the numbers behind the charts",
  checks: "one row each",
  about: "limits, signs, colour key",
};

const Edits = ({ title, edits }: { readonly title: string; readonly edits: WrittenReport["kept"] }) =>
  edits.length === 0 ? null : (
    <Note title={title}>
      <ul class="small">
        {edits.map(({ id, label, value }) => (
          <li key={id}>
            {label}: {String(value)}
          </li>
        ))}
      </ul>
    </Note>
  );

function NextThings({ report, commands, send }: Pick<DoneProps, "report" | "commands" | "send">) {
  const inputs = report.sheets.find(({ id }) => id === "inputs");
  return (
    <div class="group">
      <h2>What to do next</h2>
      <ul class="next">
        {inputs && (
          <Next what="Change a blue number" why="Comparison moves at once, without this pane">
            <Button look="slim" onClick={() => commands.openSheet("inputs")}>
              {inputs.name}
            </Button>
          </Next>
        )}
        <Next what="Try another preset" why="Rewrites only the sheets we made">
          <Button look="slim" onClick={() => send({ type: "step", step: "assumptions" })}>
            Assumptions
          </Button>
        </Next>
        <Next what="Hand it to finance" why="See what a colleague will see">
          <Button look="slim" onClick={() => send({ type: "tab", tab: "share" })}>
            Share
          </Button>
        </Next>
      </ul>
    </div>
  );
}

interface NextProps {
  readonly what: string;
  readonly why: string;
  readonly children: ComponentChildren;
}

const Next = ({ what, why, children }: NextProps) => (
  <li>
    <div>
      {what}
      <p class="small quiet">{why}</p>
    </div>
    {children}
  </li>
);
