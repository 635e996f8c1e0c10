import { useEffect, useRef, useState } from "preact/hooks";
import { Assumptions } from "../assumptions/view.js";
import type { Commands } from "./commands.js";
import { Build } from "../build/view.js";
import { Sites } from "../sites/view.js";
import { Steps } from "./frame/steps.js";
import { derive } from "./derived.js";
import { FootBar } from "./frame/foot-bar.js";
import { Functions } from "../functions/view.js";
import { Market } from "../market/view.js";
import { Preview } from "../preview/view.js";
import type { ScreenProps } from "../base/screen.js";
import { ShareTab } from "../share/view.js";
import type { Store } from "./store.js";
import { Tabs } from "./frame/tabs.js";

interface PaneProps {
  readonly store: Store;
  readonly commands: Commands;
  readonly now: () => Date;
}

/** The whole pane: tabs, steps, the screen, the foot. */
export function Pane({ store, commands, now }: PaneProps) {
  const [state, setState] = useState(store.state());
  useEffect(() => store.subscribe((_before, after) => setState(after)), [store]);
  const screen: ScreenProps = { state, derived: derive(state), send: store.send, commands, now: now() };
  return (
    <div class="pane">
      <Tabs current={state.tab} onChoose={(tab) => store.send({ type: "tab", tab })} />
      {state.tab === "compare" && <Steps state={state} derived={screen.derived} send={store.send} />}
      <Body screen={state.screen}>{screenOf(screen)}</Body>
      <FootBar screen={screen} />
    </div>
  );
}

function screenOf(screen: ScreenProps) {
  const { tab, step } = screen.state;
  if (tab === "market") return <Market {...screen} />;
  if (tab === "functions") return <Functions {...screen} />;
  if (tab === "share") return <ShareTab {...screen} />;
  if (step === "sites") return <Sites {...screen} />;
  if (step === "assumptions") return <Assumptions {...screen} />;
  return step === "preview" ? <Preview {...screen} /> : <Build {...screen} />;
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
