/**
 * Functions that a workbook's formulas may use: they run alike in Excel 2016, LibreOffice and Google Sheets, and none
 * of them is volatile. Operators are + - * / ^ & and comparisons. FIXED writes a number as words; TEXT would not, its
 * codes depend on the reader's language.
 */
export const allowedFunctions = [
  ...["SUM", "SUMPRODUCT", "MIN", "MAX", "ABS", "INT", "MOD"],
  ...["IF", "AND", "OR", "IFERROR", "ISNUMBER"],
  ...["INDEX", "MATCH", "SUMIFS", "COUNTIF", "LARGE"],
  ...["IRR", "FIXED"],
] as const;
