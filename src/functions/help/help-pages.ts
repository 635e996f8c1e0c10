import { catalogue } from "../catalogue/catalogue.js";
import { evaluateBy, type Call } from "./evaluate.js";
import { functionPage } from "./function-page/function-page.js";
import { guides } from "./guides/guides.js";
import { indexPage } from "./index-page.js";

/**
 * Every page of the help by its file name: the index, one a function, and the guides. Pure: whoever calls writes the
 * files.
 * @param call asks a custom function, for the numbers and the refusals that the pages show
 */
export function helpPages(call: Call): ReadonlyMap<string, string> {
  const evaluate = evaluateBy(call);
  return new Map([
    ["index.html", indexPage()],
    ...catalogue.map((entry) => [`${entry.id}.html`, functionPage(entry, evaluate)] as const),
    ...guides.map(({ file, page }) => [file, page(evaluate)] as const),
  ]);
}
