import { useMemo } from "preact/hooks";
import { pathRows, pathTitle } from "../../economics/paths.js";
import { quantities } from "../../economics/quantities.js";
import { fieldText, unitOf } from "../base/case/field-text.js";
import { listed, orDash, several, usdMillions, usdMillionsApart } from "../base/numerals.js";
import { More } from "../base/parts/more.js";
import { Table, type Column } from "../base/parts/table.js";
import { pathClass } from "../base/case/path-look.js";
import type { ScenariosScreen } from "./commands.js";
import type { Scenario } from "./scenario.js";
import { differenceOf, type ScenarioDifference } from "./scenario-difference.js";

/** The fields beside a saved scenario: what differs, and what that does to each path. */
export function ScenarioCompare({ state, derived, other }: ScenariosScreen & { readonly other: Scenario }) {
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
      {difference.here && difference.there && (
        <p class="small quiet">{turnedInWords(difference.turned, derived.sites.length)}</p>
      )}
    </div>
  );
}

/** Which sites the difference turns: "Best path changes on 1 of 3 sites: Hydro (C Cloud; saved: A Mine)." */
function turnedInWords(turned: ScenarioDifference["turned"], sites: number): string {
  if (turned.length === 0) return "The best path is the same on every site.";
  const each = turned.map(({ name, here, there }) => `${name} (${pathTitle(here)}; saved: ${pathTitle(there)})`);
  return `The best path differs on ${turned.length} of ${several(sites, "site")}: ${listed(each)}.`;
}

const columnsOf = (first: string, last: Column): readonly Column[] => [
  { title: first },
  { title: "Now", number: true },
  { title: "Saved", number: true },
  last,
];

const Fields = ({ difference: { fields } }: { readonly difference: ScenarioDifference }) => (
  <More items={fields} first={8} words={(hidden) => `Show ${hidden} more`}>
    {(shown) => (
      <Table label="Values that differ" columns={columnsOf("Value", { title: "Unit" })}>
        {shown.map(({ name, here, there }) => (
          <tr key={name}>
            <th scope="row">{quantities[name].label}</th>
            <td class="num">{orDash(here, (value) => fieldText(name, value))}</td>
            <td class="num">{orDash(there, (value) => fieldText(name, value))}</td>
            <td class="quiet">{unitOf(name)}</td>
          </tr>
        ))}
      </Table>
    )}
  </More>
);

const apart = (here: number | null | undefined, there: number | null | undefined): number | null =>
  here == null || there == null ? null : here - there;

/** What the difference does to each path: the fields' value less the saved one's. */
const Effect = ({ difference: { here, there } }: { readonly difference: ScenarioDifference }) => (
  <Table label="All sites, by path" columns={columnsOf("All sites, USD m", { title: "Difference", number: true })}>
    {pathRows.map(({ key }) => (
      <tr key={key}>
        <th scope="row">
          <i class={`key ${pathClass(key)}`} />
          {pathTitle(key)}
        </th>
        <td class="num">{orDash(here?.[key], usdMillions)}</td>
        <td class="num">{orDash(there?.[key], usdMillions)}</td>
        <td class="num">{orDash(apart(here?.[key], there?.[key]), usdMillionsApart)}</td>
      </tr>
    ))}
  </Table>
);
