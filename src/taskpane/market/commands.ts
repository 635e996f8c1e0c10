import { fingerprint } from "../../comparison/fingerprint.js";
import { asOf } from "../../market/freshness.js";
import { MarketFault } from "../../market/fault.js";
import { readMempool } from "../../market/mempool-source.js";
import { snapshotNames, type MarketSnapshot } from "../../market/snapshot.js";
import { derive, evaluationOf } from "../app/derived.js";
import { dateSerialOf } from "../../economics/date-serial.js";
import { several } from "../base/numerals.js";
import { findingInFull } from "../base/case/finding.js";
import type { PaneState } from "../app/state.js";
import type { Store } from "../app/store.js";
import { sentenceOf, type InputChange, type InputsReport } from "../base/ports/workbook.js";
import type { World } from "../base/ports/world.js";

export const marketCommands = ({ send, state }: Store, { workbook, now, fetch, marketAddress }: World) => {
  /** Counts questions: only the answer to the last one is taken. */
  let asked = 0;
  return {
    async readMarket(): Promise<void> {
      const mine = ++asked;
      send({ type: "market asking" });
      try {
        const snapshot = await readMempool({ address: marketAddress, fetch, now });
        if (mine === asked) send({ type: "market answered", snapshot });
      } catch (error) {
        if (mine !== asked) return;
        const { what, advice } = error instanceof MarketFault ? error : { what: sentenceOf(error), advice: "" };
        send({ type: "market failed", what, advice });
      }
    },

    /** Into the pane's assumptions, and into the Inputs of an earlier build where there is one. */
    async useMarket(): Promise<void> {
      const { snapshot } = state().market;
      if (!snapshot) return;
      try {
        const earlier = await workbook.readEarlierBuild();
        const agreed = sheetsAgree(state());
        const report = earlier ? await workbook.writeInputs(changesOf(snapshot)) : null;
        send({ type: "use market", snapshot, sentence: usedInWords(report) });
        if (report && agreed) followSheets({ send, state });
      } catch (error) {
        send({ type: "failure", sentence: sentenceOf(error) });
      }
    },
  };
};

/** Whether the built sheets stand for what is in the pane. */
function sheetsAgree(state: PaneState): boolean {
  const { case: input } = derive(state);
  return input !== null && state.build.status === "done" && state.build.built.key === fingerprint(input);
}

/** The sheets have recalculated with the numbers that the pane has too: what is said of them moves along. */
function followSheets({ send, state }: Pick<Store, "send" | "state">): void {
  const { case: input } = derive(state());
  const evaluation = input && evaluationOf(input);
  if (!evaluation || "refusal" in evaluation) return;
  send({ type: "sheets follow", key: fingerprint(input), finding: findingInFull(evaluation.headline) });
}

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
