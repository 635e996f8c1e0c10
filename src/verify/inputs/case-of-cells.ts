import type { ComparisonDetails } from "../../comparison/index.js";
import { assumptionFields, marketFields, siteFields, type Case, type Site } from "../../economics/index.js";
import { isBlank, type Value } from "../cells.js";
import type { InputCell } from "./input-cells.js";

export interface Built {
  readonly input: Case;
  readonly details: ComparisonDetails;
}

/**
 * What a workbook was built from, with other values in some of its inputs. They are as unchecked as cells are: the model
 * refuses what it does not accept. What a role is about says where a value belongs; a role of no field changes nothing.
 */
export function withCells(
  { input, details }: Built,
  cells: readonly InputCell[],
  pick: (cell: InputCell) => Value,
): Built {
  const market: Record<string, unknown> = { ...input.market };
  const assumptions: Record<string, unknown> = { ...input.assumptions };
  const sites: Record<string, unknown>[] = input.sites.map((site) => ({ ...site }));
  const told: Record<string, unknown> = { ...details };
  const lists = new Map<string, unknown[]>();
  for (const cell of cells) {
    const { role, at } = cell;
    const value = pick(cell);
    const site = role.each ? sites[at] : undefined;
    if (site) putInSite(site, role.of, value);
    if (role.each) listOf(lists, role.of, sites.length)[at] = isBlank(value) ? null : value;
    else if (isOneOf(marketFields, role.of)) market[role.of] = value;
    else if (isOneOf(assumptionFields, role.of)) assumptions[role.of] = value;
    else if (role.of === "hashpriceCurve") listOf(lists, role.of, 0)[at] = value;
    else if (isBlank(value) || (role.kind === "choice" && !isSite(input, value))) delete told[role.of];
    else told[role.of] = value;
  }
  const curve = plainCurve(lists.get("hashpriceCurve") ?? input.market.hashpriceCurve ?? []);
  delete market.hashpriceCurve;
  return {
    input: {
      market: { ...market, ...(curve.length > 0 ? { hashpriceCurve: curve } : {}) },
      assumptions,
      sites: sites as unknown as Site[],
    } as unknown as Case,
    details: { ...told, ...textLists(lists) },
  };
}

/** A sheet may show all sites, which is no site. */
const isSite = ({ sites }: Case, value: Value): boolean =>
  typeof value === "string" && sites.some(({ name }) => name.toLowerCase() === value.toLowerCase());

const isOneOf = (fields: readonly string[], field: string): boolean => fields.includes(field);

function putInSite(site: Record<string, unknown>, field: string, value: Value): void {
  if (field === "name") site.name = isBlank(value) || typeof value === "object" ? "" : String(value);
  else if (!isOneOf(siteFields, field)) return;
  else if (isBlank(value)) delete site[field];
  else site[field] = value;
}

function listOf(lists: Map<string, unknown[]>, field: string, length: number): unknown[] {
  const list = lists.get(field) ?? Array.from({ length }, () => null);
  lists.set(field, list);
  return list;
}

/** Owners and statuses, which a comparison is told beside its sites. */
const textLists = (lists: ReadonlyMap<string, readonly unknown[]>): ComparisonDetails => ({
  ...(lists.has("owner") ? { owners: texts(lists.get("owner")!) } : {}),
  ...(lists.has("status") ? { statuses: texts(lists.get("status")!) } : {}),
});

const texts = (values: readonly unknown[]): (string | null)[] =>
  values.map((value) => (value === null || typeof value === "object" ? null : String(value)));

/** The curve as a case has it: numbers above 0, null between them, nothing after the last. */
function plainCurve(cells: readonly unknown[]): (number | null)[] {
  const curve = cells.map((value) => (typeof value === "number" && value > 0 ? value : null));
  while (curve.length > 0 && curve[curve.length - 1] === null) curve.pop();
  return curve;
}
