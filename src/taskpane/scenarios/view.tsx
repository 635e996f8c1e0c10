import type { ComponentChildren } from "preact";
import { Button } from "../base/parts/button.js";
import { Note } from "../base/parts/note.js";
import type { ScenariosScreen } from "./commands.js";
import { findScenario, type Scenario } from "./scenario.js";
import { ScenarioCompare } from "./scenario-compare.js";
import { ScenarioName } from "./scenario-name.js";

/** Assumptions under a name, kept in this workbook. */
export function Scenarios(screen: ScenariosScreen) {
  const { state, send, commands } = screen;
  const { saved, current, compared, naming, message } = state.scenarios;
  const scenario = current === null ? undefined : findScenario(saved, current);
  const touched = scenario !== undefined && JSON.stringify(scenario.choices) !== JSON.stringify(state.choices);
  const other = compared === null ? undefined : findScenario(saved, compared);
  return (
    <section class="group" aria-labelledby="scenarios">
      <div class="row between wraps">
        <h2 id="scenarios">Scenarios</h2>
        <span class="small quiet">{statusOf(current, touched)}</span>
      </div>
      {saved.length > 0 && <ScenarioPickers {...screen} />}
      {naming ? (
        <ScenarioName naming={naming} send={send} commands={commands} />
      ) : (
        <ScenarioButtons {...screen} scenario={scenario} touched={touched} />
      )}
      <div role="status">{message && <Note tone={message.tone} title={message.text} />}</div>
      {other && <ScenarioCompare {...screen} other={other} />}
    </section>
  );
}

interface ScenarioButtonsProps extends ScenariosScreen {
  readonly scenario: Scenario | undefined;
  readonly touched: boolean;
}

const ScenarioButtons = ({ state, send, commands, scenario, touched }: ScenarioButtonsProps) => (
  <div class="row wraps">
    {touched && (
      <Button look="slim" onClick={() => commands.updateScenario()}>
        Save changes
      </Button>
    )}
    <Button look="slim" onClick={() => send({ type: "name scenario", kind: "save" })}>
      Save as
    </Button>
    {scenario && (
      <>
        <Button look="slim" onClick={() => send({ type: "name scenario", kind: "rename" })}>
          Rename
        </Button>
        <Button look="slim" onClick={() => send({ type: "delete scenario", name: scenario.name })}>
          Delete
        </Button>
      </>
    )}
    {state.scenarios.saved.length > 0 && (
      <Button look="slim" onClick={() => commands.exportScenarios()}>
        Export
      </Button>
    )}
    <ImportFile commands={commands} />
  </div>
);

const ImportFile = ({ commands }: Pick<ScenariosScreen, "commands">) => (
  <label class="button slim">
    Import
    <input
      class="for-readers"
      type="file"
      accept="application/json,.json"
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) void commands.importScenarios(file);
        currentTarget.value = "";
      }}
    />
  </label>
);

const statusOf = (current: string | null, touched: boolean): string =>
  current === null ? "not saved" : `${current}${touched ? ", changed" : ""}`;

/** Which scenario fills the fields, and which one stands beside it. */
const ScenarioPickers = ({ state: { scenarios }, send }: ScenariosScreen) => (
  <div class="pair">
    <Picker
      label="Use"
      chosen={scenarios.current}
      names={scenarios.saved}
      none={
        <option value="" disabled>
          Choose
        </option>
      }
      onPick={(name) => send({ type: "use scenario", name })}
    />
    <Picker
      label="Compare with"
      chosen={scenarios.compared}
      names={scenarios.saved}
      none={<option value="">none</option>}
      onPick={(name) => send({ type: "compare scenario", name: name || null })}
    />
  </div>
);

interface PickerProps {
  readonly label: string;
  readonly chosen: string | null;
  readonly names: readonly Pick<Scenario, "name">[];
  /** The choice that is no scenario. */
  readonly none: ComponentChildren;
  readonly onPick: (name: string) => void;
}

const Picker = ({ label, chosen, names, none, onPick }: PickerProps) => (
  <label class="small">
    {label}
    <select class="control low" value={chosen ?? ""} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
      {none}
      {names.map(({ name }) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  </label>
);
