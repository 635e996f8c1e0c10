import type { Foot } from "../base/foot.js";
import type { Gallery } from "./gallery-on-demand.js";
import type { FunctionsState } from "./state.js";

export type FunctionsFootCommand = "insertFunction" | "clearSearch" | "openFirstFunction";

export function functionsFoot(
  { query, open, inserted }: FunctionsState,
  selection: string | null,
  gallery: Gallery | null,
): Foot<FunctionsFootCommand> {
  if (inserted && open)
    return { tone: "ok", words: inserted, primary: { label: `Insert ${open}`, does: "insertFunction" } };
  if (open) {
    const where =
      selection && !selection.includes(":") ? `Goes into the active cell, ${selection}` : "Goes into the active cell";
    return { tone: "plain", words: where, primary: { label: `Insert ${open}`, does: "insertFunction" } };
  }
  if (!gallery) return { tone: "plain", words: "The list of functions is not here yet" };
  const [first] = gallery.matches(query);
  if (!first)
    return { tone: "plain", words: "Nothing matches", primary: { label: "Clear the search", does: "clearSearch" } };
  return {
    tone: "plain",
    words: "Open a function to see and insert its example",
    primary: { label: `Open ${first.id}`, does: "openFirstFunction" },
  };
}
