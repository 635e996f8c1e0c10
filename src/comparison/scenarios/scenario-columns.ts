import type { CellValue, LineKind, NumberStyle, TableColumn } from "../../sheet/plan.js";

/** One set of assumptions down a column, whose rows are of different units. */
export const scenarioColumn = (
  id: string,
  label: string,
  kind: LineKind,
  number: NumberStyle,
  values: readonly CellValue[],
): TableColumn => ({ id, label, unit: "see unit", kind, number, width: 12, values });

/** The number, name and unit of each row. */
export function rowLabels(
  prefix: string,
  heading: string,
  rows: readonly { readonly label: string; readonly unit: string }[],
): TableColumn[] {
  const text = (id: string, label: string, width: number, values: readonly CellValue[]): TableColumn => ({
    id: `${prefix}${id}`,
    label,
    unit: "",
    number: "text",
    kind: "text",
    width,
    values,
  });
  return [
    {
      ...text(
        "Number",
        "Row",
        6,
        rows.map((_, i) => i + 1),
      ),
      unit: "no.",
      number: "integer",
    },
    text(
      "Label",
      heading,
      24,
      rows.map(({ label }) => label),
    ),
    text(
      "Unit",
      "Unit",
      15,
      rows.map(({ unit }) => unit),
    ),
  ];
}
