import { useEffect, useRef } from "preact/hooks";
import { Button } from "../base/parts/button.js";
import type { ScenariosScreen } from "./commands.js";
import type { ScenariosState } from "./state.js";

interface ScenarioNameProps extends Pick<ScenariosScreen, "send" | "commands"> {
  readonly naming: NonNullable<ScenariosState["naming"]>;
}

/** The name of a scenario, typed in place. Enter saves, Escape gives up. */
export const ScenarioName = ({ naming, send, commands }: ScenarioNameProps) => (
  <form
    class="group"
    onSubmit={(event) => {
      event.preventDefault();
      commands.saveScenario();
    }}
    onKeyDown={({ key }) => key === "Escape" && send({ type: "cancel name" })}
  >
    <label class="small" for="scenario-name">
      {naming.kind === "save" ? "Name of the scenario" : "New name"}
    </label>
    <NameField naming={naming} send={send} />
    <div class="row">
      <button type="submit" class="button slim">
        {naming.kind === "save" ? "Save" : "Rename"}
      </button>
      <Button look="slim bare" onClick={() => send({ type: "cancel name" })}>
        Cancel
      </Button>
    </div>
  </form>
);

function NameField({ naming: { text, problem }, send }: Omit<ScenarioNameProps, "commands">) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <>
      <input
        ref={field}
        id="scenario-name"
        class="control"
        autoComplete="off"
        value={text}
        {...(problem ? { "aria-invalid": true, "aria-describedby": "scenario-problem" } : {})}
        onInput={({ currentTarget }) => send({ type: "scenario name", text: currentTarget.value })}
      />
      {problem && (
        <p class="small wrong-words" id="scenario-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
