import { breakEvenEntries } from "./break-even.js";
import { cloudEntries } from "./cloud.js";
import type { Entry } from "./entry.js";
import { hashpriceEntries } from "./hashprice.js";
import { leaseEntries } from "./lease.js";
import { networkEntries } from "./network.js";
import { threePathsEntries } from "./three-paths.js";
import { toolEntries } from "./tools.js";

export type { Category, Entry, Example, Parameter, PublishedNumber, Source } from "./entry.js";
export { acceptedText, entryText, parameterText } from "./texts.js";

/** Every custom function, in the order of functions.ts, gallery and help. */
export const catalogue: readonly Entry[] = [
  ...hashpriceEntries,
  ...breakEvenEntries,
  ...networkEntries,
  ...leaseEntries,
  ...cloudEntries,
  ...threePathsEntries,
  ...toolEntries,
];
