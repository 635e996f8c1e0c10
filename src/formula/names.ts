import { cellAt } from "./address.js";

const longestSheetName = 31;

/** Whether Excel takes it as the name of a sheet: 1 to 31 characters, none of [ ] : * ? / \, no ' at an end. */
export const canNameSheet = (name: string): boolean =>
  name !== "" && name.length <= longestSheetName && !/[[\]:*?/\\]|^'|'$/.test(name);

/** Whether Excel takes it as the name of a cell or table: letters and digits, and not like a cell's address. */
export const canNameCell = (name: string): boolean =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) &&
  cellAt(name) === null &&
  !/^[A-Z]{1,3}\d+$|^R\d*(?:C\d*)?$|^C\d*$/i.test(name);

/** 'Name' with apostrophes doubled. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Before an address: `Sites!`, or `'My sheet'!` where Excel would quote it. */
export const sheetPrefix = (name: string): string =>
  `${plainName.test(name) && canNameCell(name) ? name : quotedSheet(name)}!`;
