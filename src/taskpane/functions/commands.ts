import { saying, type FeatureStore } from "../base/ports/store.js";
import type { World } from "../base/ports/world.js";
import type { ScreenProps } from "../base/screen.js";
import { gallery } from "./gallery-on-demand.js";
import { searchId } from "./search-id.js";
import type { FunctionsAction, FunctionsSlice } from "./state.js";

export type FunctionCommands = ReturnType<typeof functionCommands>;
export type FunctionsScreen = ScreenProps<FunctionsSlice, FunctionsAction, FunctionCommands>;

export const functionCommands = (
  store: FeatureStore<FunctionsSlice, FunctionsAction>,
  { workbook, focus }: Pick<World, "workbook" | "focus">,
) => ({
  openFirstFunction(): void {
    const { query } = store.state().functions;
    const [first] = gallery.here()?.matches(query) ?? [];
    if (first) store.send({ type: "open function", id: first.id });
  },

  clearSearch(): void {
    store.send({ type: "search functions", query: "" });
    focus(searchId);
  },

  async insertFunction(): Promise<void> {
    const entry = gallery.here()?.functionNamed(store.state().functions.open ?? "");
    if (!entry) return;
    await saying(store, async () => {
      const address = await workbook.insertFormula(entry.example.formula);
      store.send({ type: "function inserted", sentence: `${entry.id} is in ${address}` });
    });
  },
});
