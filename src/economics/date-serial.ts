/** Excel counts days from the last day of 1899, with a leap day in 1900 that never was. */
const SERIAL_OF_1970 = 25_569;
const MS_PER_DAY = 86_400_000;

/** The date serial of a moment's day in UTC, ISO 8601 ("2025-11-17" or with a time), as spreadsheets count days. */
export const dateSerialOf = (isoMoment: string): number =>
  Math.floor(Date.parse(isoMoment) / MS_PER_DAY) + SERIAL_OF_1970;
