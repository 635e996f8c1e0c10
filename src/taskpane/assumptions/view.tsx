import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Note } from "../base/parts/note.js";
import { evaluationOf } from "../base/case/evaluation.js";
import { assumptionGroups, type AssumptionGroup, type AssumptionName } from "../base/case/assumption-groups.js";
import type { AssumptionsScreen } from "./commands.js";
import { Field } from "./field.js";
import { PresetChoice } from "./preset-choice.js";
import type { Choices } from "../base/case/choices.js";
import type { SettledAssumptions } from "../base/case/settle.js";

interface AssumptionsProps extends AssumptionsScreen {
  /** What stands below the fields. */
  readonly children: ComponentChildren;
}

/** Step 2: every number that the comparison stands on. */
export function Assumptions({ children, ...screen }: AssumptionsProps) {
  const { derived, send } = screen;
  const wrongGroup = assumptionGroups.find(({ names }) => names.some((name) => derived.settled[name].problem))?.id;
  const evaluation = derived.case && evaluationOf(derived.case);
  return (
    <>
      <div class="group">
        <h1 tabIndex={-1}>Assumptions</h1>
        <PresetChoice {...screen} />
      </div>
      {evaluation && "refusal" in evaluation && <Note tone="bad" title={evaluation.refusal} />}
      <div class="accordion">
        {assumptionGroups.map((group) => (
          <Group
            key={group.id}
            group={group}
            settled={derived.settled}
            choices={screen.state.choices}
            send={send}
            mustOpen={group.id === wrongGroup}
          />
        ))}
      </div>
      {children}
    </>
  );
}

/** The group of this field stands open at first: it is the number that people change before any other. */
const firstLookedAt: AssumptionName = "rentUsdPerKwMonth";

interface GroupProps extends Pick<AssumptionsScreen, "send"> {
  readonly group: AssumptionGroup;
  readonly settled: SettledAssumptions;
  readonly choices: Choices;
  readonly mustOpen: boolean;
}

/** A folded group. One with a wrong field opens by itself, so that the way to it is never shut. */
function Group({ group, settled, choices, send, mustOpen }: GroupProps) {
  const [open, setOpen] = useState(mustOpen || group.names.includes(firstLookedAt));
  useEffect(() => {
    if (mustOpen) setOpen(true);
  }, [mustOpen]);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {group.title}
        <span class="small">{countsOf(group, settled)}</span>
      </summary>
      {open && (
        <div class="fields">
          {group.names.map((name) => (
            <Field key={name} settled={settled[name]} choices={choices} send={send} />
          ))}
        </div>
      )}
    </details>
  );
}

function countsOf({ names }: AssumptionGroup, settled: SettledAssumptions): string {
  const wrong = names.filter((name) => settled[name].problem).length;
  const changed = names.filter((name) => settled[name].value !== settled[name].base).length - wrong;
  const state = [...(changed ? [`${changed} changed`] : []), ...(wrong ? [`${wrong} to correct`] : [])];
  return `${names.length} values, ${state.join(", ") || "base"}`;
}
