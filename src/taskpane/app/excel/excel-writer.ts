/** The part of the Excel room that is fetched on demand. */
export { readEarlierBuild, writeWorkbook } from "../../../excel/build/to-excel.js";
export { writeInputs } from "../../../excel/inputs/write-inputs.js";
