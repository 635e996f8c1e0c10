import type { ComparisonDetails } from "../../comparison/index.js";
import { ALL_SITES } from "../../comparison/cash-flow-sheet.js";
import type { Assumptions, Case, Market, Site } from "../../economics/index.js";
import { assumptionFields, marketFields, siteFields } from "../../economics/fields.js";
import type { FileCell } from "../input/workbook-file.js";
import { isBlank } from "./as-built.js";
import type { InputCell } from "./input-cells.js";

type Value = FileCell["value"];
type Pick = (cell: InputCell) => Value;

/** The line of a site's field on Inputs: `siteGridMw`. */
const lineOf = (field: string): string => `site${field.charAt(0).toUpperCase()}${field.slice(1)}`;

/** The case that input cells hold; its values are as unchecked as cells are, the model refuses what it does not accept. */
export function caseOfCells(cells: readonly InputCell[], pick: Pick): Case {
  const lines = linesOf(cells, pick);
  const line = (id: string): readonly Value[] => lines.get(id) ?? [];
  const constants = (fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, line(field)[0] ?? null]));
  const curve = plainCurve(line("hashpriceCurve"));
  const numbers = siteFields.map((field) => [field, line(lineOf(field))] as const);
  const sites = line("siteName").map((name, i) => ({
    name: String(name ?? ""),
    ...Object.fromEntries(numbers.flatMap(([field, values]) => (isBlank(values[i]) ? [] : [[field, values[i]]]))),
  }));
  return {
    market: { ...constants(marketFields), ...(curve.length > 0 ? { hashpriceCurve: curve } : {}) } as unknown as Market,
    assumptions: constants(assumptionFields) as unknown as Assumptions,
    sites: sites as unknown as Site[],
  };
}

/** What the sheets show besides the case: owners, statuses, the first day, the chosen sites. */
export function detailsOfCells(cells: readonly InputCell[], pick: Pick): ComparisonDetails {
  const lines = linesOf(cells, pick);
  const line = (id: string): readonly Value[] => lines.get(id) ?? [];
  const [asOfDate] = line("asOfDate");
  const [flipsSite, cashFlowSite] = [textOf(line("flipSite")[0]), textOf(line("cfSite")[0])];
  return {
    owners: line("siteOwner").map(textOf),
    statuses: line("siteStatus").map(textOf),
    ...(typeof asOfDate === "number" ? { asOfDate } : {}),
    ...(flipsSite === null ? {} : { flipsSite }),
    ...(cashFlowSite === null || cashFlowSite.toLowerCase() === ALL_SITES.toLowerCase() ? {} : { cashFlowSite }),
  };
}

const textOf = (value: Value | undefined): string | null => (isBlank(value) ? null : String(value));

function linesOf(cells: readonly InputCell[], pick: Pick): Map<string, Value[]> {
  const lines = new Map<string, Value[]>();
  for (const cell of cells) {
    const line = lines.get(cell.id);
    if (line) line.push(pick(cell));
    else lines.set(cell.id, [pick(cell)]);
  }
  return lines;
}

/** The curve as a case has it: numbers above 0, null between them, nothing after the last. */
function plainCurve(cells: readonly Value[]): (number | null)[] {
  const curve = cells.map((value) => (typeof value === "number" && value > 0 ? value : null));
  while (curve.length > 0 && curve[curve.length - 1] === null) curve.pop();
  return curve;
}
