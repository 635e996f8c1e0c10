import type { MarketSnapshot } from "./snapshot.js";

/** A snapshot older than this is called old before it is used. */
export const staleAfterHours = 24;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The oldest of its readings decides how old a snapshot is. */
export const asOf = (snapshot: MarketSnapshot): Date =>
  new Date(Math.min(...Object.values(snapshot.readings).map((reading) => Date.parse(reading.asOf))));

const ageMs = (snapshot: MarketSnapshot, now: Date): number => Math.max(0, now.getTime() - asOf(snapshot).getTime());

export const isStale = (snapshot: MarketSnapshot, now: Date): boolean =>
  ageMs(snapshot, now) > staleAfterHours * hourMs;

/** "just now", "2 min ago", "3 h ago", "12 days ago". */
export function ageInWords(snapshot: MarketSnapshot, now: Date): string {
  const words = ageInBrief(snapshot, now);
  return words === "" ? "just now" : `${words} ago`;
}

/** "26 hours", "12 days": for a sentence such as "This snapshot is 26 hours old". */
export function ageInHours(snapshot: MarketSnapshot, now: Date): string {
  const hours = Math.round(ageMs(snapshot, now) / hourMs);
  return hours < 72 ? `${hours} hour${hours === 1 ? "" : "s"}` : `${Math.round(hours / 24)} days`;
}

/** "2 min", "26 h", "12 days"; "" for less than a minute. */
export function ageInBrief(snapshot: MarketSnapshot, now: Date): string {
  const age = ageMs(snapshot, now);
  if (age < minuteMs) return "";
  if (age < hourMs) return `${Math.floor(age / minuteMs)} min`;
  if (age < 3 * dayMs) return `${Math.floor(age / hourMs)} h`;
  return `${Math.floor(age / dayMs)} days`;
}

/** "2025-11-17 14:05 UTC": the same on every machine, whatever its language and time zone. */
export const utcMinute = (moment: Date): string => `${moment.toISOString().slice(0, 16).replace("T", " ")} UTC`;
