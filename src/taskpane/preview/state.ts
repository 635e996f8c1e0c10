import type { Choices } from "../base/case/choices.js";
import type { ScreenProps } from "../base/screen.js";

export interface PreviewState {
  readonly weighted: boolean;
  /** Place of the site in the chart, from 0; the first one by lead while null. */
  readonly site: number | null;
}

export const firstPreview: PreviewState = { weighted: false, site: null };

export interface PreviewSlice {
  readonly preview: PreviewState;
  readonly choices: Choices;
}

export type PreviewAction =
  { readonly type: "weighted"; readonly weighted: boolean } | { readonly type: "chart site"; readonly site: number };

export type PreviewScreen = ScreenProps<PreviewSlice, PreviewAction>;

/** Which value is shown outlives the pane; which site, does not: the next table may have other sites. */
export const savedPreview = (thing: unknown): PreviewState => ({
  ...firstPreview,
  weighted: (thing as { weighted?: unknown } | undefined)?.weighted === true,
});
