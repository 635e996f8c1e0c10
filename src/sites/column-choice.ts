import { readHeader, type Candidate, type HeaderReading } from "./header-cell.js";
import { readMeaning } from "./questions.js";
import { columnWords, type SiteColumn } from "./site-columns.js";
import type { Meaning } from "./sites-read.js";
import type { Unit } from "./units.js";

/** What one column turned out to be, before its cells are looked at. `index` counts from 0. */
export type Choosing =
  | {
      readonly is: "field";
      readonly index: number;
      readonly reading: HeaderReading;
      readonly field: SiteColumn;
      readonly unit: Unit | null;
      readonly told: boolean;
    }
  | {
      readonly is: "asked";
      readonly index: number;
      readonly reading: HeaderReading;
      readonly candidates: readonly Candidate[];
      readonly rival?: number;
    }
  | {
      readonly is: "ignored";
      readonly index: number;
      readonly reading: HeaderReading;
      readonly why: string;
      readonly told: boolean;
    };

interface Claim {
  readonly index: number;
  readonly certainty: number;
}

/** What the user said outranks every reading. */
const TOLD = 9;

interface Column {
  readonly index: number;
  readonly reading: HeaderReading;
  readonly told: { readonly field: SiteColumn; readonly unit: Unit | null } | null | undefined;
}

/** The best claims to each field: one index when it is plain, several when two columns claim it equally. */
function bestClaims(columns: readonly Column[]): Map<SiteColumn, Claim[]> {
  const claims = new Map<SiteColumn, Claim[]>();
  for (const { index, reading, told } of columns) {
    const own = told === undefined ? (reading.candidates[0] ?? null) : told && { field: told.field, certainty: TOLD };
    if (own === null || own.certainty <= 0 || (told === undefined && reading.candidates.length > 1)) continue;
    const rivals = claims.get(own.field) ?? [];
    const best = rivals[0]?.certainty ?? 0;
    if (own.certainty > best) claims.set(own.field, [{ index, certainty: own.certainty }]);
    else if (own.certainty === best) rivals.push({ index, certainty: own.certainty });
  }
  return claims;
}

const ignored = ({ index, reading }: Column, why: string, told = false): Choosing => ({
  is: "ignored",
  index,
  reading,
  why,
  told,
});

function chooseOne(
  column: Column,
  claims: ReadonlyMap<SiteColumn, readonly Claim[]>,
  letter: (index: number) => string,
): Choosing {
  const { index, reading, told } = column;
  if (told === null) return ignored(column, "left out as you said", true);
  if (reading.notes && told === undefined) return ignored(column, "notes, not used");
  const candidates = told ? [{ field: told.field, certainty: TOLD }] : reading.candidates;
  const open = candidates.filter(({ field, certainty }) => {
    const holders = claims.get(field);
    return holders === undefined || (certainty > 0 && holders.some((holder) => holder.index === index));
  });
  const [first] = open;
  if (first === undefined) {
    const taken = candidates[0] && claims.get(candidates[0].field)?.[0];
    return ignored(column, taken ? `column ${letter(taken.index)} is used instead` : "not a known quantity");
  }
  const holders = claims.get(first.field) ?? [];
  const isFirst = holders[0]?.index === index;
  if (open.length > 1 || first.certainty <= 0) return { is: "asked", index, reading, candidates: open };
  if (!isFirst) return { is: "asked", index, reading, candidates: open, rival: holders[0]!.index };
  return {
    is: "field",
    index,
    reading,
    field: first.field,
    unit: told ? told.unit : reading.unit,
    told: told !== undefined,
  };
}

/** Decides for every header what its column is; doubt stays doubt. `told` counts columns from 0. */
export function chooseColumns(
  headers: readonly string[],
  unitsRow: readonly string[],
  told: (index: number) => Meaning | undefined,
  letter: (index: number) => string,
): Choosing[] {
  const columns = headers.map((text, index): Column => {
    const meaning = told(index);
    return {
      index,
      reading: readHeader(text, unitsRow[index] ?? ""),
      told: meaning === undefined ? undefined : readMeaning(meaning),
    };
  });
  const claims = bestClaims(columns);
  return columns.map((column) => {
    const choosing = chooseOne(column, claims, letter);
    const isCritical = choosing.is === "field" && choosing.field === "criticalMw";
    return isCritical
      ? ignored(column, "critical MW: the model computes it from the grid MW", choosing.told)
      : choosing;
  });
}

export const kindOf = (field: SiteColumn) => columnWords[field].kind;
