import type { JSX } from "preact";
import type { MarketSource } from "../../market/source.js";
import { Assumptions } from "../assumptions/view.js";
import type { Place } from "../base/places.js";
import type { ScreenProps } from "../base/screen.js";
import { Build } from "../build/view.js";
import { Functions } from "../functions/view.js";
import { Market } from "../market/view.js";
import { Preview } from "../preview/view.js";
import { Scenarios } from "../scenarios/view.js";
import { ShareTab } from "../share/view.js";
import { Sites } from "../sites/view.js";
import type { Commands } from "./commands.js";
import type { Action, PaneState } from "./state.js";

/** What the app has; a feature's screen takes of it what it names. */
export interface PaneScreen extends ScreenProps<PaneState, Action, Commands> {
  readonly source: MarketSource;
}

/** The screen of every place, composed of features. */
export const screens: Readonly<Record<Place, (screen: PaneScreen) => JSX.Element>> = {
  sites: (screen) => <Sites {...screen} built={screen.state.build.status === "done"} />,
  assumptions: (screen) => (
    <Assumptions {...screen}>
      <Scenarios {...screen} />
    </Assumptions>
  ),
  preview: (screen) => <Preview {...screen} />,
  build: (screen) => <Build {...screen} />,
  market: (screen) => <Market {...screen} />,
  functions: (screen) => <Functions {...screen} />,
  share: (screen) => <ShareTab {...screen} />,
};
