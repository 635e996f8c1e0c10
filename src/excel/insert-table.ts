/**
 * A new sheet with these cells as text and numbers, selected, so that the next reading finds them.
 * The name gets a number where the workbook has a sheet of that name: "Sites (2)". Nothing else changes.
 */
export function insertTable(sheetName: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const [header] = rows;
  if (!header) return Promise.reject(new Error("There are no rows to insert."));
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const sheet = sheets.add(
      freeName(
        sheetName,
        sheets.items.map(({ name }) => name),
      ),
    );
    const range = sheet.getRangeByIndexes(0, 0, rows.length, header.length);
    range.values = rows.map((row) => row.map(asCell));
    sheet.getRangeByIndexes(0, 0, 1, header.length).format.font.bold = true;
    sheet.activate();
    range.select();
    await context.sync();
  });
}

/** Text that Excel would take for a formula stays text. */
const asCell = (value: string | number): string | number =>
  typeof value === "string" && /^[=+\-@\t\r']/.test(value) ? `'${value}` : value;

/** Excel compares sheet names without case. */
function freeName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((one) => one.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let i = 2; isTaken(name); i++) name = `${wanted} (${i})`;
  return name;
}
