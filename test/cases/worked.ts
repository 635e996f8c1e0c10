import type { Row } from "./row.js";

const source = "the product's written economics: worked numbers computed independently of this code";

/** One unit in the last place or two: the same formula in another order of operations. */
const relativeTolerance = 1e-15;

export const rows: readonly Row[] = [
  {
    id: "hashvalue",
    function: "HASHVALUE",
    args: [1.5e14, 0.05],
    published: 0.0004258006811141968,
    relativeTolerance,
    source,
  },
  {
    id: "hashprice",
    function: "HASHPRICE",
    args: [90_000, 1.5e14, 0.05],
    published: 38.32206130027771,
    relativeTolerance,
    source,
  },
  {
    id: "colocation value",
    function: "COLOCVALUE",
    args: [123, 10, undefined, undefined, 1.3],
    published: 5.175384615384614,
    relativeTolerance,
    source,
  },
  {
    id: "colocation cash flows",
    function: "COLOCDCF",
    args: [121.3, 10, 15, 0.03, 0.85, 1.3, 1.5, 0.8, 0.075, 0.1, 0.075, 1],
    published: 5.192182954909604,
    relativeTolerance,
    source,
  },
  { id: "power gap", function: "POWERGAP", args: [65, 15, 6], published: 44, relativeTolerance: 0, source },
];
