/** Functions of ranges, and of what is shipped: what the catalogue may name as a core beside the economics. */
export { asicSpecOf } from "./asic-spec-of.js";
export { indifferenceOfSite } from "./indifference-of-site.js";
export { pathOddsTable } from "./path-odds-table.js";
export { selfTestTable } from "./self-test-table.js";
export { threePathsTable } from "./three-paths-table.js";
