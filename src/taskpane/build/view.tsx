import { Icon } from "../base/parts/icon.js";
import { Button } from "../base/parts/button.js";
import { Note } from "../base/parts/note.js";
import { several } from "../base/numerals.js";
import type { BuildScreen } from "./commands.js";
import { Done } from "./done.js";
import { buildSteps, type BuildState, type BuildStep } from "./state.js";

/** Step 4: writing the sheets. */
export function Build(screen: BuildScreen) {
  const { build } = screen.state;
  switch (build.status) {
    case "none":
      return <h1 tabIndex={-1}>Nothing has been built</h1>;
    case "asking":
      return <Asking {...screen} earlier={build.earlier} />;
    case "running":
      return <Running build={build} />;
    case "failed":
      return (
        <>
          <h1 tabIndex={-1}>Not built</h1>
          <Note tone="bad" title={build.sentence}>
            <p>Sheets made by this build are gone again. Your own sheets are as they were.</p>
          </Note>
          <Progress at={build.at} failed />
        </>
      );
    case "done":
      return <Done {...screen} report={build.report} built={build.built} />;
  }
}

type Earlier = Extract<BuildState, { status: "asking" }>["earlier"];

/** There are sheets of an earlier build: what to do with them is the user's to say. */
function Asking({ earlier, commands }: BuildScreen & { readonly earlier: Earlier }) {
  const { sheets, edits } = earlier;
  return (
    <>
      <div>
        <h1 tabIndex={-1}>Rewrite the last comparison?</h1>
        <p class="lede">This workbook already holds {several(sheets.length, "sheet")} that an earlier build made.</p>
      </div>
      <ul class="small listing">
        {sheets.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {edits.length > 0 && <ChangedByHand edits={edits} commands={commands} />}
      <Note>
        <p>Only these sheets are rewritten. Beside them, a new set gets names such as Comparison (2).</p>
      </Note>
      <div>
        <Button look="slim" onClick={() => commands.cancelBuild()}>
          Do not build
        </Button>
      </div>
    </>
  );
}

interface ChangedByHandProps extends Pick<BuildScreen, "commands"> {
  readonly edits: Earlier["edits"];
}

const ChangedByHand = ({ edits, commands }: ChangedByHandProps) => (
  <Note title={`${several(edits.length, "input")} changed by hand since then`}>
    <p>Rewrite keeps {edits.length === 1 ? "it" : "them"}. To build with the values of the pane instead:</p>
    <ul class="small">
      {edits.slice(0, 6).map(({ id, label, sheet, address, value }) => (
        <li key={id}>
          {label}: {String(value)} <span class="cell">{`${sheet}!${address}`}</span>
        </li>
      ))}
      {edits.length > 6 && <li>and {edits.length - 6} more</li>}
    </ul>
    <div class="row">
      <Button look="slim" onClick={() => commands.discardEdits()}>
        Rewrite and drop my changes
      </Button>
    </div>
  </Note>
);

function Running({ build }: { readonly build: Extract<BuildState, { status: "running" }> }) {
  const at = placeOf(build.at);
  return (
    <>
      <div class="group">
        <h1 tabIndex={-1} id="building">
          Building the comparison
        </h1>
        <progress value={at} max={buildSteps.length} aria-labelledby="building" />
        <p class="small quiet">
          Step {at + 1} of {buildSteps.length}
        </p>
      </div>
      <Progress at={build.at} detail={build.detail} />
      <Note title="Your sheets are not touched">
        <p>
          {build.at === "write"
            ? "If writing fails, the sheets made by this build are removed and nothing else has changed. "
            : "Nothing is written yet. "}
          If you are typing in a cell, the build waits for you.
        </p>
      </Note>
    </>
  );
}

const placeOf = (at: BuildStep): number => buildSteps.findIndex(({ id }) => id === at);

interface ProgressProps {
  readonly at: BuildStep;
  readonly detail?: string | null;
  readonly failed?: boolean;
}

/** The steps one by one; a turning ring never stands without the words of its step. */
const Progress = ({ at, detail, failed = false }: ProgressProps) => {
  const now = placeOf(at);
  return (
    <ol class="progress">
      {buildSteps.map(({ id, doing, done }, i) => (
        <li
          key={id}
          class={i < now ? "done" : i === now && failed ? "failed" : ""}
          {...(i === now ? { "aria-current": "step" as const } : {})}
        >
          {i < now ? <Icon name="check" /> : i === now && failed ? <Icon name="bad" /> : <i class="ring" />}
          <span>
            {i < now ? done : doing}
            {i === now && detail && <span class="small quiet"> {detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
};
