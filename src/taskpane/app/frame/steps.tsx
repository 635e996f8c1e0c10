import type { Derived } from "../../base/case/derived.js";
import { steps, type Step } from "../../base/places.js";
import { Icon } from "../../base/parts/icon.js";
import type { Action, PaneState } from "../state.js";

interface StepsProps {
  readonly state: PaneState;
  readonly derived: Derived;
  readonly send: (action: Action) => void;
}

/** Where the user is on the way to a workbook. Steps whose ground is laid are buttons. */
export function Steps({ state, derived, send }: StepsProps) {
  const at = steps.findIndex(({ id }) => id === state.step);
  const built = state.build.status === "done" && state.step === "build";
  const running = state.build.status === "running";
  return (
    <nav aria-label="Steps">
      <ol class="steps">
        {steps.map(({ id: step, label }, i) => {
          const done = i < at || (built && step === "build");
          const current = i === at && !done;
          const open = !running && i !== at && isOpen(step, state, derived);
          return (
            <li key={step} class={done ? "done" : ""} {...(current ? { "aria-current": "step" as const } : {})}>
              <StepMark open={open} onGo={() => send({ type: "step", step })}>
                <i aria-hidden="true">{done ? <Icon name="check" /> : i + 1}</i>
                {label}
                {done && <span class="for-readers"> done</span>}
              </StepMark>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function isOpen(step: Step, { build }: PaneState, { sites }: Derived): boolean {
  if (step === "sites") return true;
  return step === "build" ? build.status === "done" : sites.length > 0;
}

interface StepMarkProps {
  readonly open: boolean;
  readonly onGo: () => void;
  readonly children: preact.ComponentChildren;
}

const StepMark = ({ open, onGo, children }: StepMarkProps) =>
  open ? (
    <button type="button" onClick={onGo}>
      {children}
    </button>
  ) : (
    <span>{children}</span>
  );
