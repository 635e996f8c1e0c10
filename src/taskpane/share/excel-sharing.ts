import { findOurFunctions } from "../../excel/handing-over/find-functions.js";
import { freeze } from "../../excel/handing-over/freeze.js";
import { repair } from "../../excel/handing-over/repair.js";
import { thaw } from "../../excel/handing-over/thaw.js";
import { openAsWorkbook } from "../../excel/open-as-workbook.js";
import { findPortableNames, removePortableNames, writePortableNames } from "../../excel/portable-names.js";
import type { Sharing } from "./sharing-port.js";

/** The part of the Excel room that only sharing needs: fetched on demand. */
export const excelSharing: Sharing = {
  find: findOurFunctions,
  freeze,
  thaw,
  repair,
  findNames: findPortableNames,
  writeNames: writePortableNames,
  removeNames: removePortableNames,
  openCopy: openAsWorkbook,
};
