/** The part of the Excel room that is fetched on demand. */
export { readEarlierBuild, writeWorkbook } from "../excel/to-excel.js";
export { writeInputs } from "../excel/write-inputs.js";
