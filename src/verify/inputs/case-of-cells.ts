import type { ComparisonDetails } from "../../comparison/index.js";
import { assumptionFields, marketFields, siteFields, type Case } from "../../economics/index.js";
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
  const draft: Draft = {
    market: { ...input.market },
    assumptions: { ...input.assumptions },
    sites: input.sites.map((site) => ({ ...site })),
    details: { ...details },
    lists: new Map(),
  };
  for (const cell of cells) put(draft, cell, pick(cell));
  const { market, assumptions, sites, lists } = draft;
  const curve = plainCurve(lists.get(CURVE) ?? input.market.hashpriceCurve ?? []);
  delete market[CURVE];
  const drawn = { ...market, ...(curve.length > 0 ? { [CURVE]: curve } : {}) };
  return {
    input: { market: drawn, assumptions, sites } as unknown as Case,
    details: { ...draft.details, ...textLists(lists) },
  };
}

/** The one field of the market with a value a quarter. */
const CURVE = "hashpriceCurve";

interface Draft {
  readonly market: Record<string, unknown>;
  readonly assumptions: Record<string, unknown>;
  readonly sites: Record<string, unknown>[];
  readonly details: Record<string, unknown>;
  /** Values of lines that have several, by field. */
  readonly lists: Map<string, unknown[]>;
}

function put({ market, assumptions, sites, details, lists }: Draft, { role, at }: InputCell, value: Value): void {
  const field = role.of;
  const site = role.each ? sites[at] : undefined;
  if (site) putInSite(site, field, value);
  if (role.each) listOf(lists, field, sites.length)[at] = isBlank(value) ? null : value;
  else if (isOneOf(marketFields, field)) market[field] = value;
  else if (isOneOf(assumptionFields, field)) assumptions[field] = value;
  else if (field === CURVE) listOf(lists, field, 0)[at] = value;
  else if (isBlank(value) || (role.kind === "choice" && !isSite(sites, value))) delete details[field];
  else details[field] = value;
}

/** A sheet may show all sites, which is no site. */
const isSite = (sites: Draft["sites"], value: Value): boolean =>
  typeof value === "string" && sites.some(({ name }) => String(name).toLowerCase() === value.toLowerCase());

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
