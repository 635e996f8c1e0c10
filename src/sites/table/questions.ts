import { inWords, tidied } from "../../economics/number-words.js";
import { quantities } from "../../economics/quantities.js";
import type { Candidate, HeaderReading } from "./header/header-cell.js";
import { headerTokens } from "./header/header-tokens.js";
import { headerParts } from "./header/header-unit.js";
import { columnWords, type SiteColumn } from "./columns/site-columns.js";
import type { Choice, Question } from "./sites-read.js";
import { unitChoices } from "./columns/unit-choices.js";
import type { Unit } from "./columns/units.js";

/** A meaning as text: "powerPriceUsdPerKwh:USD/MWh", "name", "gridPerCriticalMw". */
export const meaningOf = (field: SiteColumn, unit: Unit | null): string =>
  unit === null || unit.id === "" ? field : `${field}:${unit.id}`;

const labels: Readonly<Record<"name" | "owner" | "status" | "gridMw" | "criticalMw", string>> = {
  name: "Site name",
  owner: "Owner",
  status: "Status",
  gridMw: "Grid MW, what the utility delivers",
  criticalMw: "Critical MW, the IT load",
};
const isLabelled = (field: SiteColumn): field is keyof typeof labels =>
  Object.prototype.hasOwnProperty.call(labels, field);
export const labelOf = (field: SiteColumn): string => (isLabelled(field) ? labels[field] : quantities[field].label);

const choice = (field: SiteColumn, unit: Unit | null): Choice => {
  const label = labelOf(field);
  const megawatts = unit === null || unit.id === "" || (isLabelled(field) && unit.id === "MW");
  return { meaning: meaningOf(field, unit), label: megawatts ? label : `${label} in ${unit.id}` };
};

export const ignoreChoice: Choice = { meaning: "ignore", label: "Leave this column out" };

const choicesOfField = (field: SiteColumn, unit: Unit | null): Choice[] => {
  const { kind } = columnWords[field];
  const units = unit !== null && unit.kind === kind ? [unit] : (unitChoices[kind] ?? [null]);
  const fields: SiteColumn[] = field === "gridMw" ? ["gridMw", "criticalMw"] : [field];
  return fields.flatMap((each) => units.map((one) => choice(each, one)));
};

const choicesOf = (candidates: readonly Candidate[], unit: Unit | null): Choice[] => {
  const all = candidates.flatMap(({ field }) => choicesOfField(field, unit));
  return [...all.filter(({ meaning }, i) => all.findIndex((one) => one.meaning === meaning) === i), ignoreChoice];
};

/** Every meaning a column can be given: for a mapping table with a drop-down per column. */
export const allChoices: readonly Choice[] = choicesOf(
  (Object.keys(columnWords) as SiteColumn[]).map((field) => ({ field, certainty: 0 })),
  null,
);

/** A meaning read back; null for "ignore", undefined for a text that is no meaning. */
export function readMeaning(meaning: string): { field: SiteColumn; unit: Unit | null } | null | undefined {
  if (meaning === "ignore") return null;
  const [field = "", id = ""] = meaning.split(/:(.*)/s);
  if (!Object.prototype.hasOwnProperty.call(columnWords, field)) return undefined;
  const known = field as SiteColumn;
  if (id === "") return { field: known, unit: null };
  const { unit } = headerParts(headerTokens(id));
  return unit !== null && unit.kind === columnWords[known].kind ? { field: known, unit } : undefined;
}

/** "values run from 63 to 1,000", or "no numbers in it". */
export function runOf(numbers: readonly number[]): string {
  if (numbers.length === 0) return "there is no number in it";
  const [low, high] = numbers.reduce(([a, b], n) => [Math.min(a, n), Math.max(b, n)], [Infinity, -Infinity] as [
    number,
    number,
  ]);
  return low === high
    ? `the value is ${inWords(tidied(low))}`
    : `values run from ${inWords(tidied(low))} to ${inWords(tidied(high))}`;
}

interface Asked {
  readonly column: number;
  readonly letter: string;
  readonly reading: HeaderReading;
  readonly candidates: readonly Candidate[];
  /** "values run from 63 to 1,000". */
  readonly run: string;
  /** Letter of a column that claims the same quantity. */
  readonly rival: string | null;
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

function titleOf({ letter, reading, candidates, rival }: Asked): string {
  const [first] = candidates;
  if (first && rival !== null)
    return `Columns ${rival} and ${letter} both give ${labelOf(first.field).toLowerCase()}: use ${letter}?`;
  if (candidates.length !== 1 || !first) return `Column ${letter}: what is it?`;
  if (first.field === "gridMw" && reading.unit !== null) return `Column ${letter}: which ${reading.unit.id} is it?`;
  if (reading.unit === null && columnWords[first.field].kind !== "text")
    return `Column ${letter}: which unit is it in?`;
  return `Column ${letter}: is it ${labelOf(first.field).toLowerCase()}?`;
}

/** A question about one column, with every answer that makes sense. */
export function questionAbout(asked: Asked): Question {
  const { column, letter, reading, candidates, run } = asked;
  const header = short(reading.text);
  const said =
    reading.text === "" ? "It has no header" : `The header says ${reading.strange ? "" : "only "}“${header}”`;
  const title = titleOf(asked);
  const detail = `${said}; ${run}.`;
  const choices = choicesOf(candidates, reading.strange ? null : reading.unit);
  return { column, letter, header: reading.text, title, detail, message: `${title} ${detail}`, choices };
}

/** Under a % header every number is 0 or 1. */
export function shareQuestion(
  at: Pick<Asked, "column" | "letter" | "reading">,
  field: SiteColumn,
  run: string,
): Question {
  const title = `Column ${at.letter}: is 1 one per cent, or all of it?`;
  const detail = `The header says “${short(at.reading.text)}”; ${run}.`;
  const choices = [
    { meaning: `${field}:fraction`, label: "Fractions: 1 is 100 %" },
    { meaning: `${field}:%`, label: "Per cent: 1 is 1 %" },
    ignoreChoice,
  ];
  return {
    column: at.column,
    letter: at.letter,
    header: at.reading.text,
    title,
    detail,
    message: `${title} ${detail}`,
    choices,
  };
}
