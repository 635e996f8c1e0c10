import { quantities } from "../../economics/quantities.js";
import { baseName, presetNames } from "../../sites/assumptions/presets.js";
import { several } from "../base/numerals.js";
import { Button } from "../base/parts/button.js";
import { Table } from "../base/parts/table.js";
import { useOnDemand } from "../base/on-demand.js";
import { assumptionNames } from "../base/case/assumption-groups.js";
import type { Choices } from "../base/case/choices.js";
import { fieldText, unitOf } from "../base/case/field-text.js";
import type { Settled } from "../base/case/settle.js";
import type { AssumptionsScreen } from "./commands.js";
import { sources } from "./sources-on-demand.js";

/** The preset, what it stands for, and the list of everything that now differs from the base values. */
export function PresetChoice({ state: { choices }, derived: { changed }, send }: AssumptionsScreen) {
  const description = useOnDemand(sources)?.descriptionOf(choices.preset) ?? "";
  const typed = Object.keys(choices.edits).length;
  return (
    <>
      <PresetSelect preset={choices.preset} send={send} />
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

interface PresetSelectProps extends Pick<AssumptionsScreen, "send"> {
  readonly preset: Choices["preset"];
}

const PresetSelect = ({ preset, send }: PresetSelectProps) => (
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
  </>
);

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

const columns = [
  { title: "Value" },
  { title: "Base", number: true },
  { title: "Now", number: true },
  { title: "Unit" },
];

const Changes = ({ changed }: { readonly changed: readonly Settled[] }) => (
  <Table label="Values that differ from the base" columns={columns}>
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
  </Table>
);
