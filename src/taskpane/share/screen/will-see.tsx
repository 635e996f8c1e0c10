import { listed, several } from "../../base/numerals.js";
import { Button } from "../../base/parts/button.js";
import { Icon, type IconName } from "../../base/parts/icon.js";
import type { ShareScreen } from "../commands.js";
import { CellList } from "./cell-list.js";
import { OutcomeNote } from "./outcome-note.js";
import type { Looked } from "../state.js";
import type { FoundFunctions } from "../../base/ports/sharing.js";

/** Every cell that calls our functions, by sheet, and what becomes of it without the add-in. */
export function WillSee(screen: ShareScreen) {
  const { state, commands } = screen;
  const { looked, outcomes } = state.share;
  return (
    <section class="group" aria-labelledby="will-see">
      <div class="row between">
        <h2 id="will-see">What will they see?</h2>
        {looked && (
          <Button look="slim" icon="again" onClick={commands.lookForFunctions}>
            Look again
          </Button>
        )}
      </div>
      <OutcomeNote outcome={outcomes.look} />
      {looked && <Findings {...screen} looked={looked} />}
    </section>
  );
}

function Findings({ looked, commands }: ShareScreen & { readonly looked: Looked }) {
  const { found, comparisonSheets } = looked;
  const others = [...found.names.map(nameInWords), ...found.rules.map(ruleInWords)];
  return (
    <div class="card findings">
      {comparisonSheets > 0 && (
        <Finding icon="ok" title={`The ${several(comparisonSheets, "comparison sheet")}`}>
          <p class="small quiet">Native formulas: they stay live.</p>
        </Finding>
      )}
      <Cells found={found} commands={commands} />
      {others.length > 0 && (
        <Finding icon="warn" title={`${several(others.length, "name or rule", "names and rules")} with our functions`}>
          <p class="small quiet">Freeze leaves them as they are.</p>
          <Folded title="Show them" items={others} />
        </Finding>
      )}
      {found.leftSheets.length > 0 && (
        <Finding icon="warn" title={`${several(found.leftSheets.length, "sheet")} not looked at`}>
          <Folded title="Show them" items={found.leftSheets.map(({ why }) => why)} />
        </Finding>
      )}
    </div>
  );
}

const Cells = ({ found, commands }: Pick<ShareScreen, "commands"> & { readonly found: FoundFunctions }) =>
  found.cells === 0 ? (
    <Finding icon="ok" title="No cell calls our functions">
      <p class="small quiet">Every number stays as it is.</p>
    </Finding>
  ) : (
    <Finding icon="warn" title={`${several(found.cells, "cell")} with our functions`}>
      <p class="small quiet">{functionsOf(found)}.</p>
      <p class="small quiet">{seenAs(found)}</p>
      <CellList sheets={found.sheets} onShow={commands.showCell} />
    </Finding>
  );

/** What a colleague without the add-in sees in these cells. */
function seenAs({ cells, stuck }: FoundFunctions): string {
  const later = "The last value shows until Excel calculates the cell again, then #NAME?.";
  if (stuck === 0) return later;
  const already = `${several(stuck, "cell")} ${stuck === 1 ? "shows" : "show"} #NAME? already: Repair types them again.`;
  return stuck === cells ? already : `${already} Elsewhere: ${later.charAt(0).toLowerCase()}${later.slice(1)}`;
}

const functionsOf = ({ sheets }: FoundFunctions): string => {
  const all = new Set(sheets.flatMap(({ cells }) => cells.flatMap(({ functions }) => functions)));
  return listed([...all], 4);
};

const nameInWords = ({ name, functions }: FoundFunctions["names"][number]): string => `${name}: ${listed(functions)}`;
const ruleInWords = ({ kind, sheet, address, functions }: FoundFunctions["rules"][number]): string =>
  `${sheet}!${address}, ${kind}: ${listed(functions)}`;

interface FindingProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: preact.ComponentChildren;
}

const Finding = ({ icon, title, children }: FindingProps) => (
  <div class={`finding ${icon}`}>
    <Icon name={icon} />
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  </div>
);

const Folded = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => (
  <details class="plain">
    <summary>{title}</summary>
    <ul class="small quiet folded">
      {items.slice(0, 100).map((item, n) => (
        <li key={n}>{item}</li>
      ))}
      {items.length > 100 && <li>and {items.length - 100} more</li>}
    </ul>
  </details>
);
