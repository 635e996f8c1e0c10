import { quantities } from "../../economics/quantities.js";
import type { Action } from "../actions.js";
import { fieldId } from "../commands/commands.js";
import { Button } from "../parts/button.js";
import { Source } from "../parts/source.js";
import { fieldText, unitOf } from "./field-text.js";
import type { Settled } from "./settle.js";

interface FieldProps {
  readonly settled: Settled;
  readonly send: (action: Action) => void;
}

/** One assumption: label, number, unit; under it where it comes from, and what is wrong with it or was changed. */
export function Field({ settled, send }: FieldProps) {
  const { name, text, value, under, problem, base } = settled;
  const id = fieldId(name);
  const changed = value !== base;
  return (
    <div class={`field ${problem ? "wrong" : changed ? "changed" : ""}`}>
      <label for={id}>{quantities[name].label}</label>
      <input
        id={id}
        class="control number low"
        inputMode="decimal"
        autoComplete="off"
        value={text ?? fieldText(name, under)}
        aria-describedby={`${id}-unit ${id}-from`}
        {...(problem ? { "aria-invalid": true } : {})}
        onInput={({ currentTarget }) => send({ type: "edit", name, text: currentTarget.value })}
      />
      <span class="unit" id={`${id}-unit`}>
        {unitOf(name)}
      </span>
      <div class={problem ? "why" : "from"} id={`${id}-from`}>
        {problem ? <Repair settled={settled} send={send} /> : <Origin settled={settled} send={send} />}
      </div>
    </div>
  );
}

/** The refusal, and what was probably meant as one press. */
const Repair = ({ settled: { name, problem, repair, under }, send }: FieldProps) => (
  <>
    <span>{problem}</span>
    {repair && (
      <Button look="slim" onClick={() => send({ type: "edit", name, text: repair.text })}>
        Use {repair.text}
      </Button>
    )}
    <Button look="slim" onClick={() => send({ type: "take back", name })}>
      Back to {fieldText(name, under)}
    </Button>
  </>
);

function Origin({ settled: { name, layer, value, under, base, source, note, range }, send }: FieldProps) {
  const typed = layer === "edit";
  return (
    <>
      {value !== base && <b class="was">base {fieldText(name, base)}</b>}
      {typed && value !== under ? (
        <Button look="slim bare" onClick={() => send({ type: "take back", name })}>
          Back to {fieldText(name, under)}
        </Button>
      ) : (
        <Source source={source} />
      )}
      <details class="why-so">
        <summary>
          why<span class="for-readers"> {quantities[name].label}</span>
        </summary>
        <span>
          {note}. Range: {range}.
        </span>
      </details>
    </>
  );
}
