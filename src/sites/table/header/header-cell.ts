import { headerTokens } from "./header-tokens.js";
import { headerParts, type HeaderParts } from "./header-unit.js";
import { columnWords, requiredColumns, type ColumnWords, type Kind, type SiteColumn } from "../columns/site-columns.js";
import { ownUnit, unitOf, type Unit } from "../columns/units.js";

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

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const fillers = setOf(
  "the of to in a an at for and s is as our avg average mean est estimated approx current today blended weighted",
);
const notes = setOf("notes note comment comments remark remarks basis source sources description link url");
/** Optional columns whose words are so plain that a doubtful one is asked about rather than passed over. */
const plain: readonly SiteColumn[] = ["miningUptimeFraction", "miningPue", "deliveryProbability"];
const isRequired = (field: SiteColumn): boolean => (requiredColumns as readonly string[]).includes(field);

interface Phrases {
  readonly field: SiteColumn;
  readonly kind: Kind;
  /** Certainty by phrase: its words that say something, sorted. */
  readonly exact: ReadonlyMap<string, number>;
  /** Words that name the column alone. */
  readonly alone: ReadonlySet<string>;
  readonly also: ReadonlySet<string>;
}

/** The words of a header or phrase that say something, sorted: "Cost of power" and "power cost" are one. */
const keyOf = (words: readonly string[], also: ReadonlySet<string>): string =>
  words
    .filter((word) => !fillers.has(word) && !also.has(word))
    .sort()
    .join(" ");

/** "power,energy price,cost" is four phrases. */
const expanded = (phrase: string): string[][] =>
  phrase === ""
    ? [[]]
    : phrase
        .split(" ")
        .reduce<string[][]>((all, word) => word.split(",").flatMap((one) => all.map((words) => [...words, one])), [[]]);

function phrasesOf(field: SiteColumn, { kind, strong, unit, ask, also }: ColumnWords): Phrases {
  const beside = setOf(also ?? "");
  const exact = new Map<string, number>();
  const add = (list: string | undefined, certainty: (rank: number) => number): void =>
    list?.split("|").forEach((phrase, rank) => {
      for (const words of expanded(phrase)) {
        const key = keyOf(words, beside) || keyOf(words, fillers);
        if (!exact.has(key)) exact.set(key, certainty(rank));
      }
    });
  add(strong, (rank) => (kind === "text" ? 3 - rank / 100 : 3));
  const alone = new Set([...exact.keys()].filter((key) => !key.includes(" ")));
  add(unit, () => 2);
  add(ask, () => 0);
  return { field, kind, exact, alone, also: beside };
}

const table: readonly Phrases[] = (Object.keys(columnWords) as SiteColumn[]).map((field) =>
  phrasesOf(field, columnWords[field]),
);
const fieldNames: ReadonlyMap<string, SiteColumn> = new Map(
  table.filter(({ kind }) => kind !== "text").map(({ field }) => [field.toLowerCase(), field]),
);

function certaintyOf(
  { field, kind, exact, alone, also }: Phrases,
  { unit, strange, strangeKind, words }: HeaderParts,
): number | null {
  const key = keyOf(words, also);
  const said = exact.get(key) ?? exact.get(key || keyOf(words, fillers));
  const loose = words.some((word) => alone.has(word));
  const required = isRequired(field);
  if (strange) {
    const named = said !== undefined || (strangeKind === kind && (loose || required));
    return named && kind !== "text" ? 0 : null;
  }
  if (unit === null) {
    if (said === undefined) return loose && (plain.includes(field) || (required && kind !== "text")) ? 0 : null;
    if (said > 2) return said;
    return key === "" || kind === "text" || kind === "ratio" ? null : 0;
  }
  if (unit.kind !== kind) return said === 3 && kind !== "text" ? 0 : null;
  return said ?? (loose || required ? 0 : null);
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

/** Longer texts are prose. They are not cut: half a header may name another unit. */
const LONGEST_HEADER = 120;
const MOST_REMEMBERED = 500;
const remembered = new Map<string, HeaderReading>();

/** Reads one header, with the cell of the units row below it if there is such a row. Headers repeat, so it remembers. */
export function readHeader(text: string, unitsCell = ""): HeaderReading {
  const key = `${text}\n${unitsCell}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const reading = readNew(text, unitsCell);
  remembered.set(key, reading);
  return reading;
}

function readNew(text: string, unitsCell: string): HeaderReading {
  const own = fieldNames.get(text.toLowerCase().replace(/[\s_-]/g, ""));
  const below = unitsCell === "" ? null : headerParts(headerTokens(unitsCell));
  if (own !== undefined && below === null) {
    const { kind } = columnWords[own];
    const unit = kind === "text" || kind === "ratio" || kind === "share" ? null : unitOf(kind, ownUnit[kind]);
    return { text, candidates: [{ field: own, certainty: 3 }], unit, strange: false, notes: false };
  }
  const parts = together(headerParts(headerTokens(text)), below);
  const isNotes = parts.unit === null && parts.words.some((word) => notes.has(word));
  const silent = parts.unit === null && !parts.strange && keyOf(parts.words, fillers) === "";
  const candidates = isNotes || silent || text.length > LONGEST_HEADER ? [] : candidatesOf(parts);
  return { text, candidates, unit: parts.unit, strange: parts.strange, notes: isNotes };
}

const unitWords = new Set("grid critical it of a unit units ratio cost rent x".split(" "));

/** Is this cell nothing but a unit ("MW", "$/kWh", "USD/W critical")? */
export function isUnitCell(text: string): boolean {
  if (text.length > LONGEST_HEADER) return false;
  const { unit, strange, words } = headerParts(headerTokens(text));
  return (
    (unit !== null || strange || words.length > 0 || /^[-–—]$/.test(text)) && words.every((word) => unitWords.has(word))
  );
}
