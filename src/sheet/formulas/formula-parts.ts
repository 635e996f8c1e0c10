import { tokensOf } from "../../formula/tokens.js";
import { PlanError } from "../plan-error.js";

/** Which row of a line a reference means; "same" is the row index of the cell that holds the formula. */
export type RowPick = "same" | "previous" | "next" | "first" | "last" | "all" | "sofar";
/** Which column: the same site, all sites, the total, or the numbers beside a block. */
export type ColumnPick = "same" | "sites" | "total" | "index";

/** `{id:…}` of a formula, parsed. `cell` is set for `{x:label}` and `{x:unit}`. */
export interface NamedReference {
  readonly id: string;
  readonly rows: RowPick;
  readonly columns: ColumnPick;
  readonly cell?: "label" | "unit";
  /** As written, for messages. */
  readonly written: string;
}

export type FormulaPart = string | NamedReference;

const rowPicks: readonly string[] = ["previous", "next", "first", "last", "all", "sofar"];
const columnPicks: readonly string[] = ["sites", "total", "index"];
const written = /^\{([A-Za-z][A-Za-z0-9_]*)((?::[a-z]+)*)\}$/;

/** Splits a formula into plain text (strings in quotes stay untouched) and references. `where` begins a refusal. */
export function partsOf(formula: string, where: string): FormulaPart[] {
  if (formula.startsWith("=")) throw new PlanError(`${where}: the formula is written without the leading "=".`);
  return tokensOf(formula, "plan").map(({ kind, text }) => {
    if (kind === "name") return referenceOf(text, where);
    if (text === "{" || text === "}" || text === '"')
      throw new PlanError(`${where}: a ${text} in the formula is never closed or never opened.`);
    return text;
  });
}

/** The references of a formula, for checks that need no addresses. */
export function referencesOf(formula: string, where: string): NamedReference[] {
  return partsOf(formula, where).filter((each): each is NamedReference => typeof each !== "string");
}

/** The one reference that a formula is; undefined where it is more, or something else. */
export function onlyReference(formula: string, where: string): NamedReference | undefined {
  const [part, ...more] = partsOf(formula, where);
  return typeof part === "object" && more.length === 0 ? part : undefined;
}

function referenceOf(text: string, where: string): NamedReference {
  const match = written.exec(text);
  if (!match) throw new PlanError(`${where}: ${text} is no reference; write {name} or {name:previous}.`);
  const words = (match[2] ?? "").split(":").filter(Boolean);
  const found = { id: match[1] ?? "", rows: "same" as RowPick, columns: "same" as ColumnPick, written: text };
  if (words.length === 1 && (words[0] === "label" || words[0] === "unit")) return { ...found, cell: words[0] };
  if (words.length === 1 && words[0] === "block") return { ...found, rows: "all", columns: "sites" };
  for (const word of words) {
    if (rowPicks.includes(word) && found.rows === "same") found.rows = word as RowPick;
    else if (columnPicks.includes(word) && found.columns === "same") found.columns = word as ColumnPick;
    else throw new PlanError(`${where}: "${word}" in ${text} is not one of ${allowedWords} or stands there twice.`);
  }
  return found;
}

const allowedWords = [...rowPicks, ...columnPicks, "block", "label", "unit"].join(" ");
