import { dateSerialOf } from "../../economics/date-serial.js";
import { MarketFault } from "../../market/fault.js";
import { asOf } from "../../market/freshness.js";
import type { MarketSource } from "../../market/source.js";
import { snapshotNames, type MarketSnapshot } from "../../market/snapshot.js";
import { several } from "../base/numerals.js";
import { saying, type FeatureStore } from "../base/ports/store.js";
import { sentenceOf, type InputChange, type InputsReport } from "../base/ports/workbook.js";
import type { World } from "../base/ports/world.js";
import type { ScreenProps } from "../base/screen.js";
import type { MarketAction, MarketSlice } from "./state.js";

/** The sheets of an earlier build, as far as live numbers concern them. */
export interface BuiltSheets {
  /** Whether they stand for what is in the pane. */
  agree(): boolean;
  /** Their inputs now hold the pane's numbers. */
  follow(): void;
}

export interface MarketWorld extends Pick<World, "workbook" | "market"> {
  readonly sheets: BuiltSheets;
}

export type MarketCommands = ReturnType<typeof marketCommands>;
export interface MarketScreen extends ScreenProps<MarketSlice, MarketAction, MarketCommands> {
  /** What the texts name: where the numbers come from, and what asking for them takes. */
  readonly source: MarketSource;
}

export const marketCommands = (
  store: FeatureStore<MarketSlice, MarketAction>,
  { workbook, market, sheets }: MarketWorld,
) => {
  /** Counts questions: only the answer to the last one is taken. */
  let asked = 0;
  return {
    async readMarket(): Promise<void> {
      const turn = ++asked;
      store.send({ type: "market asking" });
      const answer = await answerOf(market);
      if (turn === asked) store.send(answer);
    },

    /** Into the pane's assumptions, and into the Inputs of an earlier build where there is one. */
    async useMarket(): Promise<void> {
      const { snapshot } = store.state().market;
      if (!snapshot) return;
      await saying(store, async () => {
        const earlier = await workbook.readEarlierBuild();
        const agreed = sheets.agree();
        const report = earlier ? await workbook.writeInputs(changesOf(snapshot)) : null;
        store.send({ type: "use market", snapshot, sentence: usedInWords(report) });
        if (report && agreed) sheets.follow();
      });
    },
  };
};

const answerOf = (market: MarketSource): Promise<MarketAction> =>
  market.read().then(
    (snapshot) => ({ type: "market answered", snapshot }),
    (error: unknown) => {
      const { what, advice } = error instanceof MarketFault ? error : { what: sentenceOf(error), advice: "" };
      return { type: "market failed", what, advice };
    },
  );

/** The four numbers, and the day that the model's first quarter starts with. */
function changesOf(snapshot: MarketSnapshot): InputChange[] {
  const { readings, service } = snapshot;
  const numbers = snapshotNames.map((name) => {
    const { value, source, asOf } = readings[name];
    return { name, value, source, asOf };
  });
  const day = asOf(snapshot);
  return [
    ...numbers,
    { name: "asOfDate", value: dateSerialOf(day.toISOString()), source: service, asOf: day.toISOString() },
  ];
}

const usedInWords = (report: InputsReport | null): string =>
  report
    ? `Written to ${report.sheet}; ${several(report.replaced.length, "old value")} kept on ${report.log}`
    : "In the assumptions now; the next build writes them to Inputs";
