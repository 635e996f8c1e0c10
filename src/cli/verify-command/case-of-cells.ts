import { subjectKey, type Role } from "../../sheet/roles.js";
import { choiceOf, inputOf, siteInputOf, siteNames } from "../../comparison/roles.js";
import type { ComparisonDetails } from "../../comparison/index.js";
import { ALL_SITES } from "../../comparison/cash-flow/cash-flow-sheet.js";
import type { Assumptions, Case, Market, Site } from "../../economics/index.js";
import { assumptionFields, marketFields, siteFields } from "../../economics/fields.js";
import type { FileCell } from "../input/workbook-file.js";
import { isBlank } from "./as-built.js";
import { curve, type InputCell } from "./input-cells.js";

type Value = FileCell["value"];
type Pick = (cell: InputCell) => Value;

/** The case that input cells hold; its values are as unchecked as cells are, the model refuses what it does not accept. */
export function caseOfCells(cells: readonly InputCell[], pick: Pick): Case {
  const values = valuesBy(cells, pick);
  const constants = (fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, values(inputOf(field))[0] ?? null]));
  const drawn = plainCurve(values(curve));
  const numbers = siteFields.map((field) => [field, values(siteInputOf(field))] as const);
  const sites = values(siteNames).map((name, i) => ({
    name: String(name ?? ""),
    ...Object.fromEntries(numbers.flatMap(([field, each]) => (isBlank(each[i]) ? [] : [[field, each[i]]]))),
  }));
  return {
    market: { ...constants(marketFields), ...(drawn.length > 0 ? { hashpriceCurve: drawn } : {}) } as unknown as Market,
    assumptions: constants(assumptionFields) as unknown as Assumptions,
    sites: sites as unknown as Site[],
  };
}

/** What the sheets show besides the case: owners, statuses, the first day, the chosen sites. */
export function detailsOfCells(cells: readonly InputCell[], pick: Pick): ComparisonDetails {
  const values = valuesBy(cells, pick);
  const [asOfDate] = values(inputOf("asOfDate"));
  const chosen = (detail: "flipsSite" | "cashFlowSite") => textOf(values(choiceOf(detail))[0]);
  const [flipsSite, cashFlowSite] = [chosen("flipsSite"), chosen("cashFlowSite")];
  return {
    owners: values(siteInputOf("owner")).map(textOf),
    statuses: values(siteInputOf("status")).map(textOf),
    ...(typeof asOfDate === "number" ? { asOfDate } : {}),
    ...(flipsSite === null ? {} : { flipsSite }),
    ...(cashFlowSite === null || cashFlowSite.toLowerCase() === ALL_SITES.toLowerCase() ? {} : { cashFlowSite }),
  };
}

const textOf = (value: Value | undefined): string | null => (isBlank(value) ? null : String(value));

function valuesBy(cells: readonly InputCell[], pick: Pick): (role: Role) => readonly Value[] {
  const values = new Map<string, Value[]>();
  for (const cell of cells) {
    const key = subjectKey(cell.role);
    const line = values.get(key);
    if (line) line.push(pick(cell));
    else values.set(key, [pick(cell)]);
  }
  return (role) => values.get(subjectKey(role)) ?? [];
}

/** The curve as a case has it: numbers above 0, null between them, nothing after the last. */
function plainCurve(cells: readonly Value[]): (number | null)[] {
  const curve = cells.map((value) => (typeof value === "number" && value > 0 ? value : null));
  while (curve.length > 0 && curve[curve.length - 1] === null) curve.pop();
  return curve;
}
