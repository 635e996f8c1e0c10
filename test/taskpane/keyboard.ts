import type { Page } from "playwright-core";

/** Id or words of the element that has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.id || element?.textContent?.trim() || "";
  });

/** Presses Tab until the element with these words (or this id) has focus. Fails when the whole pane has been passed. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if ((await focused(page)) === words) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${words}; focus is on ${await focused(page)}.`);
}

export const press = async (page: Page, words: string): Promise<void> => {
  await tabTo(page, words);
  await page.keyboard.press("Enter");
};
