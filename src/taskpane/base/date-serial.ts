const dayMs = 86_400_000;

/** The day of a moment (UTC) as Excel counts days: 25,569 is 1970-01-01. */
export const dateSerial = (moment: Date): number => Math.floor(moment.getTime() / dayMs) + 25_569;
