import { shownAddress } from "../../formula/sheet-names.js";

/**
 * Tells the address of each new selection ("Sheet1!B3"), until the returned function is called.
 * A host without selection events tells the first one and then stays silent.
 */
export async function watchSelection(seen: (address: string) => void): Promise<() => void> {
  const tell = async (): Promise<void> => {
    const address = await selectedAddress().catch(() => null);
    if (address) seen(address);
  };
  await tell();
  try {
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.onSelectionChanged.add(tell);
      await context.sync();
      return added;
    });
    return () =>
      void Excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      }).catch(() => undefined);
  } catch {
    return () => undefined;
  }
}

/** Null where nothing with one address is selected: a chart, or several areas. */
const selectedAddress = (): Promise<string | null> =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return shownAddress(range.address);
  });
