import { useMemo } from "preact/hooks";
import { paths } from "../../economics/case.js";
import { quantities } from "../../economics/quantities.js";
import { fieldText, unitOf } from "../assumptions/field-text.js";
import { orDash, several, usdMillions } from "../numerals.js";
import { More } from "../parts/more.js";
import { pathLabels } from "../preview/finding.js";
import type { ScreenProps } from "../screen.js";
import type { Scenario } from "./scenario.js";
import { differenceOf, type ScenarioDifference } from "./scenario-difference.js";

/** The fields beside a saved scenario: what differs, and what that does to each path. */
export function ScenarioCompare({ state, derived, other }: ScreenProps & { readonly other: Scenario }) {
  const { choices } = state;
  const difference = useMemo(
    () => differenceOf(choices, other.choices, derived.sites),
    [choices, other, derived.sites],
  );
  if (difference.fields.length === 0) {
    return <p class="small quiet">No value differs from {`\u201c${other.name}\u201d`}.</p>;
  }
  return (
    <div class="group">
      <h3>
        {several(difference.fields.length, "value differs", "values differ")} from {`\u201c${other.name}\u201d`}
      </h3>
      <Fields difference={difference} />
      {difference.here && difference.there && <Effect difference={difference} />}
    </div>
  );
}

const Head = ({ first, unit }: { readonly first: string; readonly unit: string }) => (
  <thead>
    <tr>
      <th scope="col">{first}</th>
      <th scope="col" class="num">
        Now
      </th>
      <th scope="col" class="num">
        Saved
      </th>
      <th scope="col">{unit}</th>
    </tr>
  </thead>
);

const Fields = ({ difference: { fields } }: { readonly difference: ScenarioDifference }) => (
  <More items={fields} first={8} words={(hidden) => `Show ${hidden} more`}>
    {(shown) => (
      <table aria-label="Values that differ">
        <Head first="Value" unit="Unit" />
        <tbody>
          {shown.map(({ name, here, there }) => (
            <tr key={name}>
              <th scope="row">{quantities[name].label}</th>
              <td class="num">{orDash(here, (value) => fieldText(name, value))}</td>
              <td class="num">{orDash(there, (value) => fieldText(name, value))}</td>
              <td class="quiet">{unitOf(name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </More>
);

const Effect = ({ difference: { here, there } }: { readonly difference: ScenarioDifference }) => (
  <table aria-label="All sites, by path">
    <Head first="All sites" unit="Unit" />
    <tbody>
      {paths.map((path) => (
        <tr key={path}>
          <th scope="row">
            <i class={`key ${path}`} />
            {pathLabels[path]}
          </th>
          <td class="num">{orDash(here?.[path], usdMillions)}</td>
          <td class="num">{orDash(there?.[path], usdMillions)}</td>
          <td class="quiet">USD m</td>
        </tr>
      ))}
    </tbody>
  </table>
);
