import type { Cell } from "../../formula/area.js";
import type { LineKind } from "../plan.js";
import { sameRole, type Role } from "../roles.js";
import { PlanError } from "../plan-error.js";

/** Rows of a block count by a named index: quarters 0…20 and quarters 1…21 overlap in 1…20. Both ends included. */
export interface RowIndex {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Where the body of a line or table column stands. `index` is set when it has a row per index number. */
export interface Position {
  readonly id: string;
  readonly sheet: string; // the sheet's id
  readonly shape: "constant" | "site" | "series" | "column";
  readonly kind: LineKind;
  readonly role?: Role;
  readonly row: number;
  readonly column: number;
  /** 1, or the number of sites. */
  readonly columns: number;
  /** What the columns are: "site", or the name that the sheet gives them. */
  readonly across?: string;
  readonly index?: RowIndex;
  /** The total's (first) cell; a series has one in each of its rows. */
  readonly total?: Cell;
  /** Column with the numbers of the rows beside a series. */
  readonly indexColumn?: number;
  readonly label: Cell;
  readonly unit?: Cell;
}

export class Positions {
  readonly #byId = new Map<string, Position>();

  add(position: Position): void {
    const other = this.#byId.get(position.id);
    if (other) {
      throw new PlanError(
        `Line "${position.id}" on sheet "${position.sheet}" has the id of a line on "${other.sheet}".`,
      );
    }
    this.#byId.set(position.id, position);
  }

  /** @throws PlanError that suggests the nearest name */
  get(id: string, where: string): Position {
    const found = this.#byId.get(id);
    if (found) return found;
    const near = nearest(id, [...this.#byId.keys()]);
    throw new PlanError(
      `${where}: {${id}} is no line or column of this workbook${near ? `; did you mean {${near}}?` : "."}`,
    );
  }

  withRole(wanted: Role): Position | undefined {
    return this.all().find(({ role }) => role !== undefined && sameRole(role, wanted));
  }

  all(): Position[] {
    return [...this.#byId.values()];
  }
}

function nearest(id: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, id.length / 3) + 1;
  for (const name of names) {
    const steps = editSteps(id.toLowerCase(), name.toLowerCase());
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** Levenshtein distance. */
function editSteps(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
