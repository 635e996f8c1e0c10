import type { Area, Cell } from "../formula/area.js";

/**
 * What a line, column or cell is for whoever reads the workbook, as data: never the spelling of its id, label or look.
 *
 * | kind | is | `of` |
 * |---|---|---|
 * | input | typed or fetched; the reader may change it | what it is the value of |
 * | siteName | the input that names each site; headers show it | "name" |
 * | choice | an input that chooses what a sheet shows | what is chosen |
 * | built | an input's value as it was when the workbook was built | the input's |
 * | changed | how many inputs are no longer as built | what it counts; `covers` names the inputs |
 * | result | what comes out, live | which result |
 * | solved | a value without a formula, solved when the workbook was built | which |
 * | stale | whether solved values still belong to the inputs, in words | which |
 * | check | 1 when fine, 0 when not; every header shows that of "all" | what is checked |
 * | siteNumber | the number of each row's site, in a table that may be sorted | the table |
 * | stamp | who built this, from what, when | which part |
 * | record | a piece of what the workbook was built from | its number |
 * | title, status | a sheet's own, from its frame | the sheet's id |
 */
export type RoleKind =
  | ("input" | "siteName" | "choice" | "built" | "changed")
  | ("result" | "solved" | "stale" | "check")
  | ("siteNumber" | "stamp" | "record" | "title" | "status");

export interface Role {
  readonly kind: RoleKind;
  readonly of: string;
  /** One value for each site; the field of a site and that of all are two. */
  readonly each?: "site";
  /** The roles that a count is about. */
  readonly covers?: readonly Role[];
}

/** Where a role is played. */
export interface RolePlace {
  readonly role: Role;
  /** The line's or column's. */
  readonly id: string;
  /** The sheet's id. */
  readonly sheet: string;
  readonly area: Area;
  /** The words that name it, and where they stand. */
  readonly label?: Cell & { readonly text: string };
  /** What its rows and its columns are one of: "site", "quarter"; absent where it has one. */
  readonly down?: string;
  readonly across?: string;
}

export const sameRole = (a: Role, b: Role): boolean => a.kind === b.kind && a.of === b.of && a.each === b.each;

/** A text that is the same for the same role, for maps. */
export const roleKey = ({ kind, of, each }: Role): string => `${kind} ${each ?? "all"} ${of}`;

/** What a role is about, whatever it does with it: an input and its value as built have one. For maps. */
export const subjectKey = ({ of, each }: Pick<Role, "of" | "each">): string => `${each ?? "all"} ${of}`;

/** Cells that the reader of a workbook changes. */
export const isInput = (role: Role | undefined): boolean =>
  role?.kind === "input" || role?.kind === "siteName" || role?.kind === "choice";

/** A line's own role, or the one that its kind gives it. */
export function roleOf(line: { readonly id: string; readonly kind: string; readonly role?: Role }): Role | undefined {
  if (line.role) return line.role;
  return line.kind === "input" || line.kind === "check" ? { kind: line.kind, of: line.id } : undefined;
}

interface WithRoles {
  readonly roles: readonly RolePlace[];
}

export const placesOfKind = ({ roles }: WithRoles, kind: RoleKind): RolePlace[] =>
  roles.filter(({ role }) => role.kind === kind);

/** The first place that plays exactly this role. */
export const placeOfRole = ({ roles }: WithRoles, wanted: Role): RolePlace | undefined =>
  roles.find(({ role }) => sameRole(role, wanted));
