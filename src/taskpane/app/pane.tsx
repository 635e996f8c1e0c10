import { useEffect, useRef, useState } from "preact/hooks";
import type { MarketSource } from "../../market/source.js";
import type { Commands } from "./commands.js";
import { derive } from "./derived.js";
import { FootBar } from "./frame/foot-bar.js";
import { Steps } from "./frame/steps.js";
import { Tabs } from "./frame/tabs.js";
import { screens, type PaneScreen } from "./screens.js";
import { placeOf } from "./state.js";
import type { Store } from "./store.js";

interface PaneProps {
  readonly store: Store;
  readonly commands: Commands;
  readonly source: MarketSource;
  readonly now: () => Date;
}

/** The whole pane: tabs, steps, the screen, the foot. */
export function Pane({ store, commands, source, now }: PaneProps) {
  const [state, setState] = useState(store.state());
  useEffect(() => store.subscribe((_before, after) => setState(after)), [store]);
  const screen: PaneScreen = { state, derived: derive(state), send: store.send, commands, source, now: now() };
  return (
    <div class="pane">
      <Tabs current={state.tab} onChoose={(tab) => store.send({ type: "tab", tab })} />
      {state.tab === "compare" && <Steps state={state} derived={screen.derived} send={store.send} />}
      <Body screen={state.screen}>{screens[placeOf(state)](screen)}</Body>
      <FootBar screen={screen} />
    </div>
  );
}

/** When the screen changes, reading goes on at its heading: focus moves there and the page starts at its top. */
function Body({ screen, children }: { readonly screen: number; readonly children: preact.ComponentChildren }) {
  const body = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) return void (first.current = false);
    if (document.activeElement?.closest("nav")) return;
    body.current?.querySelector("h1")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [screen]);
  return (
    <main class="body" ref={body}>
      {children}
    </main>
  );
}
