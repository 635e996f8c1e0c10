import type {
  CellValue,
  LineKind,
  NumberStyle,
  Role,
  ScalarLine,
  SeriesLine,
  SiteLine,
  Total,
} from "../../sheet/plan.js";

/** Short forms for lines, so that a sheet's file reads as the sheet does: name, label, unit, look, formula, value. */
interface Extras {
  readonly kind?: LineKind;
  readonly role?: Role;
  readonly note?: string;
  readonly total?: Total;
  readonly emphasis?: "total" | "best";
}

/** Shares and rates are shown in per cent, whatever the dictionary calls their unit. */
export const shownUnit = (unit: string, number: NumberStyle): string => {
  if (number !== "percent") return unit;
  return unit === "fraction" ? "%" : `% ${unit}`.replace("% %", "%");
};

export function constant(
  id: string,
  label: string,
  unit: string,
  number: NumberStyle,
  formula: string,
  value: CellValue,
  extras: Omit<Extras, "total"> = {},
): ScalarLine {
  return {
    shape: "constant",
    id,
    label,
    unit: shownUnit(unit, number),
    number,
    formula,
    value,
    kind: "calculation",
    ...extras,
  };
}

export function perSite(
  id: string,
  label: string,
  unit: string,
  number: NumberStyle,
  formula: string,
  values: readonly CellValue[],
  extras: Extras = {},
): SiteLine {
  return {
    shape: "site",
    id,
    label,
    unit: shownUnit(unit, number),
    number,
    formula,
    values,
    kind: "calculation",
    ...extras,
  };
}

/** A number that is what it is: a protocol constant, the count of rows built. It stands in a cell of its own, once. */
export function fixed(
  id: string,
  label: string,
  unit: string,
  number: NumberStyle,
  value: CellValue,
  note?: string,
): ScalarLine {
  const told = note ? { note } : {};
  return { shape: "constant", id, label, unit: shownUnit(unit, number), number, value, kind: "text", ...told };
}

/** Values come site by site, each over the rows; a line stores them row by row. */
export function perQuarter(
  id: string,
  label: string,
  unit: string,
  number: NumberStyle,
  rows: readonly [from: number, to: number],
  formula: string,
  valuesBySite: readonly (readonly CellValue[])[],
  extras: Extras & { readonly index?: string } = {},
): SeriesLine {
  const { index = "quarter", ...rest } = extras;
  const [from, to] = rows;
  const values = Array.from({ length: to - from + 1 }, (_, row) => valuesBySite.map((site) => site[row] ?? null));
  return {
    shape: "series",
    id,
    label,
    unit: shownUnit(unit, number),
    number,
    index,
    from,
    to,
    formula,
    values,
    kind: "calculation",
    ...rest,
  };
}

/** The sum over the sites, beside the line. */
export const summed = (values: readonly number[]): Total => ({ formula: "sum", values: [add(values)] });

/** The sum over the sites of every row of a block. */
export const summedRows = (valuesBySite: readonly (readonly number[])[]): Total => ({
  formula: "sum",
  values: (valuesBySite[0] ?? []).map((_, row) => add(valuesBySite.map((site) => site[row]!))),
});

export const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
