const iso = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

const dayMs = 86_400_000;
/** Days before 1970 began: of Excel's calendar (from March 1900 on), and of the one that counts from 1904. */
const epochs = { 1900: 25_569, 1904: 24_107 };

/**
 * A date, a time, or both as ISO 8601 → the serial number that the workbook's own calendar gives it, as cells hold dates
 * everywhere else. Null for a text that is none, or a day that no calendar has.
 */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const [whole, year, month, day, hours = "0", minutes = "0", seconds = "0"] = iso.exec(text.trim()) ?? [];
  if (whole === undefined || whole === "") return null;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (midnight.getUTCDate() !== Number(day)) return null;
  if (date1904) return midnight.getTime() / dayMs + epochs[1904] + time;
  const serial = midnight.getTime() / dayMs + epochs[1900];
  return (serial < 61 ? serial - 1 : serial) + time; // to Excel, 1900 had a February 29
}
