import { headerTokens } from "./header-tokens.js";
import { headerParts, type HeaderParts } from "./header-unit.js";
import { columnWords, requiredColumns, type ColumnWords, type Kind, type SiteColumn } from "./site-columns.js";
import { ownUnit, unitOf, type Unit } from "./units.js";

/** What a header may mean. Certainty 0: only the user knows; 2: the unit makes it plain; 3: the words alone do. */
export interface HeaderReading {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly unit: Unit | null;
  /** Names a unit that cannot be converted, or one that contradicts the units row or the words. */
  readonly strange: boolean;
  readonly notes: boolean;
}

export interface Candidate {
  readonly field: SiteColumn;
  readonly certainty: number;
}

const fillers = new Set(
  "the of to in a an at for and s is as our avg average mean est estimated approx current today blended weighted".split(
    " ",
  ),
);
const notes = new Set(
  "notes note comment comments remark remarks basis source sources description link url".split(" "),
);
/** Optional columns whose words are so plain that a doubtful one is asked about rather than passed over. */
const plain: readonly SiteColumn[] = ["miningUptimeFraction", "miningPue", "deliveryProbability"];
const isRequired = (field: SiteColumn): boolean => (requiredColumns as readonly string[]).includes(field);

interface Phrases {
  readonly field: SiteColumn;
  readonly words: ColumnWords;
  readonly strong: readonly (readonly string[])[];
  readonly withUnit: readonly (readonly string[])[];
  readonly ask: readonly (readonly string[])[];
  readonly also: ReadonlySet<string>;
}

const phrases = (list: string | undefined): string[][] =>
  list === undefined ? [] : list.split("|").map((phrase) => phrase.split(" ").filter(Boolean));
const table: readonly Phrases[] = (Object.entries(columnWords) as [SiteColumn, ColumnWords][]).map(
  ([field, words]) => ({
    field,
    words,
    strong: phrases(words.strong),
    withUnit: phrases(words.withUnit),
    ask: phrases(words.ask),
    also: new Set([...fillers, ...(words.also ?? "").split(" ")]),
  }),
);
const fieldNames: ReadonlyMap<string, SiteColumn> = new Map(
  table.filter(({ words }) => words.kind !== "text").map(({ field }) => [field.toLowerCase(), field]),
);

/** How well a list of phrases fits: the place of the first that leaves no unknown word; "loose" when words are left. */
function fit(
  list: readonly (readonly string[])[],
  words: ReadonlySet<string>,
  also: ReadonlySet<string>,
): number | "loose" | null {
  let loose = false;
  for (const [place, phrase] of list.entries()) {
    if (!phrase.every((word) => words.has(word))) continue;
    if ([...words].every((word) => phrase.includes(word) || also.has(word))) return place;
    loose = loose || phrase.length > 0;
  }
  return loose ? "loose" : null;
}

const wantsUnit = (kind: Kind): boolean => kind !== "text" && kind !== "ratio";

function certaintyOf({ field, words, strong, withUnit, ask, also }: Phrases, parts: HeaderParts): number | null {
  const said = new Set(parts.words);
  const { kind } = words;
  const byWords = fit(strong, said, also);
  const byUnit = fit(withUnit, said, also);
  const perhaps = fit(ask, said, also);
  const named = [byWords, byUnit, perhaps].find((found) => found !== null) ?? null;
  if (parts.strange) return named !== null && (parts.strangeKind ?? kind) === kind && kind !== "text" ? 0 : null;
  if (parts.unit === null) {
    if (typeof byWords === "number") return kind === "text" ? 3 - byWords / 100 : 3;
    if (typeof byUnit === "number" || typeof perhaps === "number") return wantsUnit(kind) ? 0 : null;
    return byWords === "loose" && kind !== "text" && (isRequired(field) || plain.includes(field)) ? 0 : null;
  }
  if (parts.unit.kind !== kind) return typeof byWords === "number" && kind !== "text" ? 0 : null;
  if (typeof byWords === "number") return 3;
  if (typeof byUnit === "number") return 2;
  return named !== null || (isRequired(field) && said.size > 0) || field === "gridMw" ? 0 : null;
}

/** The certain candidates if there are any; of doubtful ones those whose unit fits, else all. */
function candidatesOf(parts: HeaderParts): Candidate[] {
  const all = table.flatMap((entry) => {
    const certainty = certaintyOf(entry, parts);
    return certainty === null ? [] : [{ field: entry.field, certainty }];
  });
  const best = Math.max(...all.map(({ certainty }) => certainty));
  const top = all.filter(({ certainty }) => certainty === best);
  const fitting = top.filter(({ field }) => parts.unit === null || columnWords[field].kind === parts.unit.kind);
  return fitting.length > 0 ? fitting : top;
}

/** Header and units row read together: the words of the one, the unit of either, doubt where they disagree. */
function together(header: HeaderParts, below: HeaderParts | null): HeaderParts {
  if (below === null || (below.unit === null && !below.strange)) return header;
  if (header.unit === null && !header.strange) return { ...below, words: header.words };
  const same = header.unit !== null && header.unit.id === below.unit?.id;
  return same ? header : { ...header, unit: null, strange: true, strangeKind: header.unit?.kind ?? header.strangeKind };
}

/** Reads one header, with the cell of the units row below it if there is such a row. */
export function readHeader(text: string, unitsCell = ""): HeaderReading {
  const own = fieldNames.get(text.toLowerCase().replace(/[\s_-]/g, ""));
  const below = unitsCell === "" ? null : headerParts(headerTokens(unitsCell));
  if (own !== undefined && below === null) {
    const { kind } = columnWords[own];
    const unit = kind === "text" || kind === "ratio" || kind === "share" ? null : unitOf(kind, ownUnit[kind]);
    return { text, candidates: [{ field: own, certainty: 3 }], unit, strange: false, notes: false };
  }
  const parts = together(headerParts(headerTokens(text)), below);
  const isNotes = parts.unit === null && parts.words.some((word) => notes.has(word));
  const candidates = isNotes ? [] : candidatesOf(parts);
  return { text, candidates, unit: parts.unit, strange: parts.strange, notes: isNotes };
}

const unitWords = new Set("grid critical it of a unit units ratio cost rent x".split(" "));

/** Is this cell nothing but a unit ("MW", "$/kWh", "USD/W critical")? */
export function isUnitCell(text: string): boolean {
  const { unit, strange, words } = headerParts(headerTokens(text));
  return (
    (unit !== null || strange || words.length > 0 || /^[-–—]$/.test(text)) && words.every((word) => unitWords.has(word))
  );
}
