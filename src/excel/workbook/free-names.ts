const LONGEST_SHEET_NAME = 31;

/** The wanted name, or "Comparison (2)" where it is taken; Excel sees no difference in case. Takes it at once. */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) {
    const suffix = ` (${n})`;
    name = wanted.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** The wanted name of a cell or table, or "btcPriceUsd_2". Names and tables share one list in Excel. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}_${n}`;
  taken.add(name.toLowerCase());
  return name;
}

export const lowerCased = (names: readonly string[]): Set<string> => new Set(names.map((name) => name.toLowerCase()));
