import { derivedFrom, type Derived } from "../base/case/derived.js";
import { sitesOf } from "../sites/state.js";
import type { PaneState } from "./state.js";

export const derive = ({ choices, sites }: Pick<PaneState, "choices" | "sites">): Derived =>
  derivedFrom(choices, sitesOf(sites));
