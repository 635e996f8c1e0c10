import { quantities } from "../../economics/quantities.js";
import { baseName, presetNames } from "../../sites/assumptions/presets.js";
import { several } from "../base/numerals.js";
import { Button } from "../base/parts/button.js";
import { useOnDemand } from "../base/on-demand.js";
import { assumptionNames } from "../base/case/assumption-groups.js";
import { fieldText, unitOf } from "../base/case/field-text.js";
import type { Settled } from "../base/case/settle.js";
import type { AssumptionsScreen } from "./commands.js";
import { sources } from "./sources-on-demand.js";

/** The preset, what it stands for, and the list of everything that now differs from the base values. */
export function PresetChoice({ state: { choices }, derived: { changed }, send }: AssumptionsScreen) {
  const { preset, edits } = choices;
  const description = useOnDemand(sources)?.descriptionOf(preset) ?? "";
  const typed = Object.keys(edits).length;
  return (
    <>
      <label class="small" for="preset">
        Preset
      </label>
      <select
        class="control"
        id="preset"
        value={preset}
        aria-describedby="preset-words"
        onChange={({ currentTarget }) => send({ type: "preset", id: currentTarget.value })}
      >
        {[baseName, ...presetNames].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <p class="small quiet" id="preset-words">
        {firstSentence(description)}
      </p>
      <ChangesFold changed={changed} description={description} />
      {typed > 0 && (
        <div>
          <Button look="slim" onClick={() => send({ type: "take all back" })}>
            Take back {several(typed, "typed value")}
          </Button>
        </div>
      )}
    </>
  );
}

interface ChangesFoldProps {
  readonly changed: readonly Settled[];
  readonly description: string;
}

const ChangesFold = ({ changed, description }: ChangesFoldProps) =>
  changed.length === 0 ? (
    <p class="small quiet">All {assumptionNames.length} values are base values.</p>
  ) : (
    <details class="plain changes">
      <summary>
        {changed.length} of {assumptionNames.length} values differ from the base
      </summary>
      <Changes changed={changed} />
      <p class="small quiet">{description}</p>
    </details>
  );

const firstSentence = (text: string): string => text.replace(/(\.) (?=[A-Z]).*$/s, "$1");

const Changes = ({ changed }: { readonly changed: readonly Settled[] }) => (
  <table aria-label="Values that differ from the base">
    <thead>
      <tr>
        <th scope="col">Value</th>
        <th scope="col" class="num">
          Base
        </th>
        <th scope="col" class="num">
          Now
        </th>
        <th scope="col">Unit</th>
      </tr>
    </thead>
    <tbody>
      {changed.map(({ name, base, value }) => (
        <tr key={name}>
          <th scope="row">{quantities[name].label}</th>
          <td class="num">{fieldText(name, base)}</td>
          <td class="num">
            <b>{value === null ? "to correct" : fieldText(name, value)}</b>
          </td>
          <td class="quiet">{unitOf(name)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
