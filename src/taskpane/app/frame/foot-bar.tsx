import type { Tone } from "../../base/foot.js";
import { useOnDemand } from "../../base/on-demand.js";
import { Button } from "../../base/parts/button.js";
import { Icon, type IconName } from "../../base/parts/icon.js";
import { gallery } from "../../functions/gallery-on-demand.js";
import { footOf } from "../foot.js";
import type { PaneScreen } from "../screens.js";

const icons: Readonly<Partial<Record<Tone, IconName>>> = { ok: "ok", warn: "warn", bad: "bad" };

/** Always in sight: one live line, and one thing to do next. */
export function FootBar({ screen: { state, commands, now, source } }: { readonly screen: PaneScreen }) {
  const foot = footOf(state, { now, source, gallery: useOnDemand(gallery, state.tab === "functions") });
  const icon = icons[foot.tone];
  return (
    <footer class="foot">
      <div class={`live ${foot.tone}`}>
        {icon && <Icon name={icon} />}
        <span role="status">{foot.words}</span>
      </div>
      <div class="actions">
        {foot.secondary && (
          <Button onClick={commands[foot.secondary.does]} look={foot.primary ? "" : "wide"}>
            {foot.secondary.label}
          </Button>
        )}
        {foot.primary && (
          <Button onClick={commands[foot.primary.does]} look="primary">
            {foot.primary.label}
          </Button>
        )}
      </div>
    </footer>
  );
}
