import { reducerOf } from "../base/reducers.js";
import type { PreviewAction, PreviewState } from "./state.js";

export const reducePreview = reducerOf<PreviewState, PreviewAction>({
  weighted: (preview, { weighted }) => ({ ...preview, weighted }),
  "chart site": (preview, { site }) => ({ ...preview, site }),
});
