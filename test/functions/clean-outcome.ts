import type { Outcome } from "./bare-engine.js";

/** Why an outcome may not stand in a cell; undefined when it may. */
export function faultOf(outcome: Outcome): string | undefined {
  return "error" in outcome ? faultOfError(outcome.error, outcome.message) : faultOfValue(outcome.value);
}

function faultOfError(error: string, message: string): string | undefined {
  if (error !== "#VALUE!" && error !== "#N/A") return `${error} cannot carry a sentence`;
  if (message.length < 10) return `no sentence: "${message}"`;
  if (message.length >= 200) return `${message.length} characters: ${message}`;
  if (/undefined|\[object|function itself|[\u0000-\u001f]/.test(message)) return `not for people: ${message}`;
  return /[.…?!]$/.test(message) ? undefined : `no full stop: ${message}`;
}

function faultOfValue(value: unknown): string | undefined {
  if (!Array.isArray(value)) return isClean(value) ? undefined : `unclean value ${String(value)}`;
  const width = (value[0] as unknown[] | undefined)?.length;
  if (!width) return "empty table";
  const rows = value as unknown[][];
  if (rows.some((row) => row.length !== width)) return "ragged table";
  return rows.flat().every((cell) => isClean(cell) || typeof cell === "boolean")
    ? undefined
    : "unclean cell in a table";
}

const isClean = (value: unknown): boolean =>
  typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
