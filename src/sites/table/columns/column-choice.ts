import { readHeader, type Candidate, type HeaderReading } from "../header/header-cell.js";
import type { SiteColumn } from "./site-columns.js";
import type { Unit } from "./units.js";

interface Column {
  /** Counts from 0. */
  readonly index: number;
  readonly reading: HeaderReading;
  /** The user said so. */
  readonly told: boolean;
}
export interface FieldColumn extends Column {
  readonly is: "field";
  readonly field: SiteColumn;
  readonly unit: Unit | null;
}
/** What one column turned out to be, before its cells are looked at. `rival`: the column that claims the same field. */
export type Choosing =
  | FieldColumn
  | (Column & { readonly is: "asked"; readonly candidates: readonly Candidate[]; readonly rival: number | null })
  | (Column & { readonly is: "ignored"; readonly why: string });

/** What the user says a column is; null: leave it out. Undefined: nothing said. */
export type Told = { readonly field: SiteColumn; readonly unit: Unit | null } | null | undefined;
const TOLD = 9;

interface Claimant extends Column {
  readonly out: boolean;
  readonly unit: Unit | null;
  readonly candidates: readonly Candidate[];
}

function claimant(index: number, reading: HeaderReading, said: Told): Claimant {
  const candidates = said ? [{ field: said.field, certainty: TOLD }] : reading.candidates;
  return {
    index,
    reading,
    told: said !== undefined,
    out: said === null,
    unit: said ? said.unit : reading.unit,
    candidates,
  };
}

type Claims = Map<SiteColumn, { readonly index: number; readonly certainty: number }>;

/** The best claim to each field; of equal ones the first. Columns that may be several things claim none. */
function bestClaims(columns: readonly Claimant[]): Claims {
  const claims: Claims = new Map();
  for (const { index, out, candidates } of columns) {
    const [own, another] = candidates;
    if (out || !own || another || own.certainty <= (claims.get(own.field)?.certainty ?? 0)) continue;
    claims.set(own.field, { index, certainty: own.certainty });
  }
  return claims;
}

function choose(
  { index, reading, told, out, unit, candidates }: Claimant,
  claims: Claims,
  letter: (index: number) => string,
): Choosing {
  const ignored = (why: string): Choosing => ({ is: "ignored", index, reading, told, why });
  const asked = (open: readonly Candidate[], rival: number | null): Choosing => ({
    is: "asked",
    index,
    reading,
    told,
    candidates: open,
    rival,
  });
  if (out) return ignored("left out as you said");
  if (reading.notes && !told) return ignored("notes, not used");
  if (reading.text === "" && !told && index === 0 && !claims.has("name"))
    return asked([{ field: "name", certainty: 0 }], null);
  const open = candidates.filter(({ field, certainty }) => certainty >= (claims.get(field)?.certainty ?? 0));
  const [first] = open;
  const holder = claims.get((first ?? candidates[0])?.field ?? "criticalMw");
  if (!first) return ignored(holder ? `column ${letter(holder.index)} is used instead` : "not a known quantity");
  if (holder?.index !== index) return asked(open, holder?.index ?? null);
  if (first.field === "criticalMw") return ignored("critical MW: the model computes it from the grid MW");
  return { is: "field", index, reading, told, field: first.field, unit };
}

/** Decides for every header what its column is; doubt stays doubt. `told` counts columns from 0. */
export function chooseColumns(
  headers: readonly string[],
  unitsRow: readonly string[],
  told: (index: number) => Told,
  letter: (index: number) => string,
): Choosing[] {
  const columns = headers.map((text, index) => claimant(index, readHeader(text, unitsRow[index]), told(index)));
  const claims = bestClaims(columns);
  return columns.map((column) => choose(column, claims, letter));
}
