import { paths, pathTitle, type Path } from "../../economics/paths.js";
import { pathClass } from "../base/case/path-look.js";
import { Button } from "../base/parts/button.js";
import type { SitesScreen } from "./commands.js";

export const FirstRun = (screen: SitesScreen) => (
  <>
    <div>
      <h1 tabIndex={-1}>Mine, lease, or own the cloud?</h1>
      <p class="lede">
        Select your site rows with their header row, then read them. Nothing is written before you press Build.
      </p>
    </div>
    <Picture />
    <ColumnsWanted />
    <SampleOffer {...screen} />
  </>
);

const wanted: readonly (readonly [string, string])[] = [
  ["Site", "a name, once"],
  ["Grid MW", "what the utility delivers"],
  ["Power price", "$/kWh, $/MWh or \u00a2/kWh"],
  ["Efficiency", "J/TH or W/TH"],
  ["Uptime", "95, 0.95 or 95 %; may be absent"],
  ["PUE", "1 to 2; may be absent"],
];

export const ColumnsWanted = () => (
  <div class="group">
    <h2 id="columns-wanted">Columns it looks for</h2>
    <table aria-labelledby="columns-wanted">
      <tbody>
        {wanted.map(([column, meaning]) => (
          <tr key={column}>
            <th scope="row">{column}</th>
            <td class="quiet">{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export const SampleOffer = ({ commands }: SitesScreen) => (
  <div class="group">
    <h2>No table at hand?</h2>
    <p class="small quiet">Twelve public sites, each number with its source, on a new sheet.</p>
    <div>
      <Button icon="rows" onClick={() => commands.insertSampleSites()}>
        Insert sample sites
      </Button>
    </div>
  </div>
);

/** A table on the left, the paths out of it. Repeats the heading, so readers skip it. */
const Picture = () => (
  <svg class="picture" viewBox="0 0 318 96" aria-hidden="true">
    <g class="sheet">
      <rect x="0.5" y="0.5" width="126" height="95" rx="4" />
      <path class="head" d="M4.5 1h118a3.5 3.5 0 0 1 3.5 3.5V20H1V4.5A3.5 3.5 0 0 1 4.5 1Z" />
      <path class="rule" d="M1 20.5H126M1 39.5H126M1 58.5H126M1 77.5H126M50.5 1V95M88.5 1V95" />
      <path class="word" d="M9 10.5h27M59 10.5h19M97 10.5h19" />
      <path class="digit" d="M9 30h31M59 30h12M97 30h16M9 49h22M59 49h16M97 49h12M9 68h28M59 68h10M97 68h18" />
      <rect class="selected" x="1" y="1" width="125" height="76.5" />
      <rect class="handle" x="122.5" y="74" width="7" height="7" />
    </g>
    {paths.map((path, i) => (
      <PathOut key={path} path={path} place={i / (paths.length - 1)} />
    ))}
  </svg>
);

/** One path out of the table. `place`: 0 for the topmost, 1 for the lowest. */
const PathOut = ({ path, place }: { readonly path: Path; readonly place: number }) => {
  const [from, to] = [38 + 20 * place, 12 + 72 * place];
  return (
    <g class={pathClass(path)}>
      <path class="curve" d={`M136 ${from}C170 ${from} 178 ${to} 212 ${to}`} />
      <circle cx="216" cy={to} r="4" />
      <text x="228" y={to + 4}>
        {pathTitle(path)}
      </text>
    </g>
  );
};
