import type { MarketSource } from "../../market/source.js";
import { assumptionsFoot, type AssumptionsFootCommand } from "../assumptions/foot.js";
import type { Foot } from "../base/foot.js";
import type { Place } from "../base/places.js";
import { buildFoot, type BuildFootCommand } from "../build/foot.js";
import { functionsFoot, type FunctionsFootCommand } from "../functions/foot.js";
import type { Gallery } from "../functions/gallery-on-demand.js";
import { marketFoot, type MarketFootCommand } from "../market/foot.js";
import { previewFoot, type PreviewFootCommand } from "../preview/foot.js";
import { shareFoot, type ShareCommand } from "../share/foot.js";
import { sitesFoot, type SitesFootCommand } from "../sites/foot.js";
import { derive } from "./derived.js";
import { placeOf, type PaneState } from "./state.js";

/** What the buttons of the foot can start; the commands have each of them. */
export type FootCommand =
  | SitesFootCommand
  | AssumptionsFootCommand
  | PreviewFootCommand
  | BuildFootCommand
  | MarketFootCommand
  | FunctionsFootCommand
  | ShareCommand;

export interface FootContext {
  readonly now: Date;
  readonly source: MarketSource;
  /** The list of functions, once it is here. */
  readonly gallery: Gallery | null;
}

const foots: Readonly<Record<Place, (state: PaneState, context: FootContext) => Foot<FootCommand>>> = {
  sites: ({ sites, selection }) => sitesFoot(sites, selection),
  assumptions: (state) => assumptionsFoot(derive(state)),
  preview: (state) => previewFoot(derive(state)),
  build: ({ build }) => buildFoot(build),
  market: (state, { now, source }) => marketFoot(state, now, source),
  functions: ({ functions, selection }, { gallery }) => functionsFoot(functions, selection, gallery),
  share: (state) => shareFoot(state.share, derive(state).case !== null),
};

/** The foot of the place where the user is; a failure takes its live line. */
export function footOf(state: PaneState, context: FootContext): Foot<FootCommand> {
  const foot = foots[placeOf(state)](state, context);
  return state.failure ? { ...foot, tone: "bad", words: state.failure } : foot;
}
