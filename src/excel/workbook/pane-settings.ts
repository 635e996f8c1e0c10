/** The key of the pane's text among the workbook's settings. */
const key = "ThreePaths.pane";

/** What the pane kept in this workbook, or null. */
export function readSettings(): Promise<string | null> {
  return Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
    await context.sync();
    return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
  });
}

/** Keeps a text in the workbook; it is stored when the user saves the file. */
export function saveSettings(text: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.settings.add(key, text);
    await context.sync();
  });
}
