import { derive, evaluationOf } from "../app/derived.js";
import { fingerprint } from "../../comparison/fingerprint.js";
import { findingInFull } from "../base/case/finding.js";
import type { Case } from "../../economics/model/case.js";
import { onDemand } from "../base/on-demand.js";
import type { Store } from "../app/store.js";
import { sentenceOf, type EarlierBuild } from "../base/ports/workbook.js";
import type { World } from "../base/ports/world.js";

type Replace = "keep-edits" | "discard-edits" | "beside";

const comparison = onDemand(() => import("./lay-out-comparison.js"));

class Stopped extends Error {}

export const buildCommands = (store: Store, world: World) => ({
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

async function run(store: Store, world: World, replace?: Replace): Promise<void> {
  const { case: input } = derive(store.state());
  if (!input) return void store.send({ type: "step", step: "assumptions" });
  try {
    if (!replace) {
      const earlier = await lookForEarlier(store, world);
      if (earlier) return void store.send({ type: "build asks", earlier });
    }
    await writeComparison(store, world, input, replace);
  } catch (error) {
    if (error instanceof Stopped) return stopped(store);
    store.send({ type: "build failed", sentence: sentenceOf(error) });
  }
}

async function lookForEarlier(store: Store, { workbook }: World): Promise<EarlierBuild | null> {
  store.send({ type: "build step", at: "read" });
  const earlier = await workbook.readEarlierBuild();
  refuseWhenStopped(store);
  return earlier;
}

async function writeComparison(store: Store, world: World, input: Case, replace?: Replace): Promise<void> {
  const at = async (step: "compute" | "lay out" | "write", detail?: string): Promise<void> => {
    refuseWhenStopped(store);
    store.send({ type: "build step", at: step, ...(detail ? { detail } : {}) });
    await world.breathe();
    refuseWhenStopped(store);
  };
  await at("compute");
  const evaluation = evaluationOf(input);
  if ("refusal" in evaluation) throw new Error(evaluation.refusal);
  await at("lay out");
  const { checksFine, layOutComparison } = await comparison.load();
  const laidOut = layOutComparison(store.state(), input, world.now());
  await at("write");
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

function refuseWhenStopped(store: Store): void {
  const { build } = store.state();
  if (build.status === "running" && build.stopping) throw new Stopped();
}

function stopped(store: Store): void {
  store.send({ type: "build cancelled" });
  store.send({ type: "step", step: "preview" });
  store.send({ type: "failure", sentence: "Stopped. Nothing was written." });
}

async function openSheet(store: Store, { workbook }: World, id: string): Promise<void> {
  const { build } = store.state();
  const sheet = build.status === "done" ? build.report.sheets.find((one) => one.id === id) : undefined;
  if (!sheet) return;
  try {
    await workbook.selectCells(sheet.name, "A1");
  } catch (error) {
    store.send({ type: "failure", sentence: sentenceOf(error) });
  }
}
