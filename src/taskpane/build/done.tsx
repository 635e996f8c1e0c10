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
      <div>
        <div class="row between wraps">
          <h1 tabIndex={-1}>{several(report.sheets.length, "sheet")} built</h1>
          <span class={`badge ${built.checksFine ? "ok" : "warn"}`}>
            <Icon name={built.checksFine ? "ok" : "warn"} />
            {built.checksFine ? "all checks ok" : "see Checks"}
          </span>
        </div>
        <p class="lede">{built.finding}</p>
      </div>
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
      <div class="group">
        <h2>Go to</h2>
        <ul class="links">
          {report.sheets.map(({ id, name }) => (
            <li key={id}>
              <button type="button" class="link" onClick={() => void commands.openSheet(id)}>
                {name}
              </button>
              <span>{holds[id] ?? ""}</span>
            </li>
          ))}
        </ul>
      </div>
      <NextThings report={report} commands={commands} send={send} />
    </>
  );
}

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
          <li>
            <div>
              Change a blue number
              <p class="small quiet">Comparison moves at once, without this pane</p>
            </div>
            <Button look="slim" onClick={() => commands.openSheet("inputs")}>
              {inputs.name}
            </Button>
          </li>
        )}
        <li>
          <div>
            Try another preset
            <p class="small quiet">Rewrites only the sheets we made</p>
          </div>
          <Button look="slim" onClick={() => send({ type: "step", step: "assumptions" })}>
            Assumptions
          </Button>
        </li>
        <li>
          <div>
            Hand it to finance
            <p class="small quiet">See what a colleague will see</p>
          </div>
          <Button look="slim" onClick={() => send({ type: "tab", tab: "share" })}>
            Share
          </Button>
        </li>
      </ul>
    </div>
  );
}
