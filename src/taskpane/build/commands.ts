import type { ComparisonDetails } from "../../comparison/index.js";
import { fingerprint } from "../../comparison/fingerprint.js";
import type { Case } from "../../economics/model/case.js";
import { evaluationOf } from "../base/case/evaluation.js";
import { findingInFull } from "../base/case/finding.js";
import { saying, type FeatureStore } from "../base/ports/store.js";
import { sentenceOf, type EarlierBuild } from "../base/ports/workbook.js";
import type { World } from "../base/ports/world.js";
import type { ScreenProps } from "../base/screen.js";
import { comparison } from "./comparison-on-demand.js";
import type { BuildAction, BuildSlice, BuildStep } from "./state.js";

type Replace = "keep-edits" | "discard-edits" | "beside";
type Store = FeatureStore<BuildSlice, BuildAction>;

export interface BuildWorld extends Pick<World, "workbook" | "now" | "breathe"> {
  /** What the sheets say beside the numbers: owners, sources, scenarios, dates. */
  readonly detailsOf: (input: Case, builtAt: Date) => ComparisonDetails;
}

class Stopped extends Error {}

export type BuildCommands = ReturnType<typeof buildCommands>;
export type BuildScreen = ScreenProps<BuildSlice, BuildAction, BuildCommands>;

export const buildCommands = (store: Store, world: BuildWorld) => ({
  build: () => run(store, world),
  replaceBuild: () => run(store, world, "keep-edits"),
  discardEdits: () => run(store, world, "discard-edits"),
  buildBeside: () => run(store, world, "beside"),

  cancelBuild(): void {
    store.send({ type: "build cancelled" });
    store.send({ type: "step", step: "preview" });
  },

  stopBuild: () => store.send({ type: "build stopping" }),

  openComparison: () => openSheet(store, world, "comparison"),
  openSheet: (id: string) => openSheet(store, world, id),
});

async function run(store: Store, world: BuildWorld, replace?: Replace): Promise<void> {
  const { case: input } = store.derived();
  if (!input) return store.send({ type: "step", step: "assumptions" });
  try {
    if (!replace) {
      const earlier = await lookForEarlier(store, world);
      if (earlier) return store.send({ type: "build asks", earlier });
    }
    await writeComparison(store, world, input, replace);
  } catch (error) {
    if (error instanceof Stopped) return stopped(store);
    store.send({ type: "build failed", sentence: sentenceOf(error) });
  }
}

async function lookForEarlier(store: Store, { workbook }: BuildWorld): Promise<EarlierBuild | null> {
  store.send({ type: "build step", at: "read" });
  const earlier = await workbook.readEarlierBuild();
  refuseWhenStopped(store);
  return earlier;
}

async function writeComparison(store: Store, world: BuildWorld, input: Case, replace?: Replace): Promise<void> {
  await enter(store, world, "compute");
  const evaluation = evaluationOf(input);
  if ("refusal" in evaluation) throw new Error(evaluation.refusal);
  await enter(store, world, "lay out");
  const { checksFine, layOutComparison } = await comparison.load();
  const laidOut = layOutComparison(input, world.detailsOf(input, world.now()));
  await enter(store, world, "write");
  const onProgress = (detail: string): void => store.send({ type: "build step", at: "write", detail });
  const report = await world.workbook.writeWorkbook(laidOut, { onProgress, ...(replace ? { replace } : {}) });
  const built = {
    finding: findingInFull(evaluation.headline),
    sites: input.sites.length,
    key: fingerprint(input),
    checksFine: checksFine(laidOut),
  };
  store.send({ type: "built", report, built });
}

/** Shows the step before its work begins, and stops there if that was asked for. */
async function enter(store: Store, world: BuildWorld, at: BuildStep): Promise<void> {
  refuseWhenStopped(store);
  store.send({ type: "build step", at });
  await world.breathe();
  refuseWhenStopped(store);
}

function refuseWhenStopped(store: Store): void {
  const { build } = store.state();
  if (build.status === "running" && build.stopping) throw new Stopped();
}

function stopped(store: Store): void {
  store.send({ type: "build cancelled" });
  store.send({ type: "step", step: "preview" });
  store.send({ type: "failure", sentence: "Stopped. Nothing was written." });
}

async function openSheet(store: Store, { workbook }: BuildWorld, id: string): Promise<void> {
  const { build } = store.state();
  const sheet = build.status === "done" ? build.report.sheets.find((one) => one.id === id) : undefined;
  if (sheet) await saying(store, () => workbook.selectCells(sheet.name, "A1"));
}
