import type { MarketSource } from "../../../market/source.js";
import type { Workbook } from "./workbook.js";

/** What the commands touch outside the state. Tests give their own. */
export interface World {
  readonly workbook: Workbook;
  readonly market: MarketSource;
  readonly now: () => Date;
  /** Moves the keyboard's focus to the element with this id, once it is on screen. */
  readonly focus: (id: string) => void;
  /** Lets the screen be painted before the next piece of work. */
  readonly breathe: () => Promise<void>;
  /** Offers a text as a download. */
  readonly download: (fileName: string, text: string) => void;
}
