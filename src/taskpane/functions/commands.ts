import type { FeatureStore } from "../base/ports/store.js";
import { sentenceOf } from "../base/ports/workbook.js";
import type { World } from "../base/ports/world.js";
import type { ScreenProps } from "../base/screen.js";
import { gallery } from "./gallery-on-demand.js";
import type { FunctionsAction, FunctionsSlice } from "./state.js";

/** The id of the search field: focus moves there. */
export const searchId = "function-search";

export type FunctionCommands = ReturnType<typeof functionCommands>;
export type FunctionsScreen = ScreenProps<FunctionsSlice, FunctionsAction, FunctionCommands>;

export const functionCommands = (
  { send, state }: FeatureStore<FunctionsSlice, FunctionsAction>,
  { workbook, focus }: Pick<World, "workbook" | "focus">,
) => ({
  openFirstFunction(): void {
    const { query } = state().functions;
    const [first] = gallery.here()?.matches(query) ?? [];
    if (first) send({ type: "open function", id: first.id });
  },

  clearSearch(): void {
    send({ type: "search functions", query: "" });
    focus(searchId);
  },

  async insertFunction(): Promise<void> {
    const entry = gallery.here()?.functionNamed(state().functions.open ?? "");
    if (!entry) return;
    try {
      const address = await workbook.insertFormula(entry.example.formula);
      send({ type: "function inserted", sentence: `${entry.id} is in ${address}` });
    } catch (error) {
      send({ type: "failure", sentence: sentenceOf(error) });
    }
  },
});
