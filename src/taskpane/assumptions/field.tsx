import { quantities } from "../../economics/quantities.js";
import { Button } from "../base/parts/button.js";
import { Source } from "../base/parts/source.js";
import { fieldText, unitOf } from "../base/case/field-text.js";
import { useOnDemand } from "../base/on-demand.js";
import type { AssumptionsScreen } from "./commands.js";
import { fieldId } from "./field-id.js";
import type { Choices } from "../base/case/choices.js";
import { originInWords } from "./origin-words.js";
import { isLive, type Settled } from "../base/case/settle.js";
import { sources } from "./sources-on-demand.js";

interface FieldProps extends Pick<AssumptionsScreen, "send"> {
  readonly settled: Settled;
  readonly choices: Choices;
}

/** One assumption: label, number, unit; under it where it comes from, and what is wrong with it or was changed. */
export function Field({ settled, choices, send }: FieldProps) {
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
        {problem ? (
          <Repair settled={settled} send={send} />
        ) : (
          <Origin settled={settled} choices={choices} send={send} />
        )}
      </div>
    </div>
  );
}

/** The refusal, and what was probably meant as one press. */
const Repair = ({ settled: { name, problem, repair, under }, send }: Omit<FieldProps, "choices">) => (
  <>
    <span>{problem}</span>
    {repair && (
      <Button look="slim" onClick={() => send({ type: "edit", name, text: repair.text })}>
        Use {repair.text}
      </Button>
    )}
    {repair?.text !== fieldText(name, under) && (
      <Button look="slim" onClick={() => send({ type: "take back", name })}>
        Back to {fieldText(name, under)}
      </Button>
    )}
  </>
);

function Origin({ settled, choices, send }: FieldProps) {
  const { name, layer, value, under, base } = settled;
  const origin = useOrigin(settled, choices);
  return (
    <>
      {value !== base && <b class="was">base {fieldText(name, base)}</b>}
      {layer === "edit" && value !== under ? (
        <Button look="slim bare" onClick={() => send({ type: "take back", name })}>
          Back to {fieldText(name, under)}
        </Button>
      ) : (
        origin && <Source source={origin.source} />
      )}
      {origin && (
        <details class="why-so">
          <summary>
            why<span class="for-readers"> {quantities[name].label}</span>
          </summary>
          <span>{originInWords(name, origin)}</span>
        </details>
      )}
    </>
  );
}

/** Source, note and range of the value under the user's edit; null until they are fetched. */
function useOrigin({ name }: Settled, { market, preset }: Choices) {
  const known = useOnDemand(sources)?.sourceOf(name, preset) ?? null;
  const live = isLive(name) ? market?.readings[name] : undefined;
  return known && live ? { ...known, source: live.source, note: `as of ${live.asOf.slice(0, 16)}Z` } : known;
}
