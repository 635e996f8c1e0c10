import { findOurFunctions } from "../../../excel/handing-over/find/find-functions.js";
import { freeze } from "../../../excel/handing-over/freeze/freeze.js";
import { repair } from "../../../excel/handing-over/repair/repair.js";
import { thaw } from "../../../excel/handing-over/thaw/thaw.js";
import { openAsWorkbook } from "../../../excel/workbook/open-as-workbook.js";
import {
  findPortableNames,
  removePortableNames,
  writePortableNames,
} from "../../../excel/handing-over/portable-names.js";
import type { Sharing } from "../../base/ports/sharing.js";

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
