import { VERSION } from "../../comparison/version.js";
import { catalogue } from "../../functions/catalogue/catalogue.js";
import { PORTABLE_MARK, portableNames } from "../../functions/portable/portable-names.js";
import type { Progress, Sharing } from "../base/ports/sharing.js";
import { sentenceOf } from "../base/ports/workbook.js";
import type { ShareStore, ShareWorld } from "./commands.js";
import { copied, copyByHand, failed, frozen, namesRemoved, namesWritten, repaired, thawed } from "./outcomes.js";
import { outcomeId, runningId, type Outcome, type ShareJob } from "./state.js";

/** Everything that our functions have been called, beside their bare ids. */
const namespaces = ["DEV"];
const known = catalogue.map(({ id }) => id);
const names = portableNames();

/** The namespace of the add-in that is running: the development manifest's is served from the machine itself. */
export const ownNamespace = (host?: string): string => (host === "localhost:3000" ? "DEV" : "");

/** One job from start to end. It throws nothing: what fails is said in its section. */
export async function doJob(job: ShareJob, { state, send }: ShareStore, world: ShareWorld): Promise<void> {
  if (state().share.running) return;
  const onProgress: Progress = (step, done) => send({ type: "share runs", job, step, done });
  onProgress(first[job], 0);
  world.focus(runningId);
  await world.breathe();
  const outcome = await outcomeOf(job, world, onProgress);
  if (outcome) send({ type: "share ended", outcome });
  if (outcome?.tone !== "bad" && job !== "copy") {
    try {
      send({ type: "share looked", looked: await look(await world.workbook.sharing(), world, onProgress) });
    } catch (error) {
      // What the job has done stands, and is said, although looking again fails.
      send({ type: "share ended", outcome: failed("look", sentenceOf(error)) });
    }
  }
  send({ type: "share idle" });
  world.focus(outcomeId(outcome ? job : "look"));
}

async function outcomeOf(job: ShareJob, world: ShareWorld, onProgress: Progress): Promise<Outcome | null> {
  try {
    return await work[job](await world.workbook.sharing(), onProgress, world);
  } catch (error) {
    return failed(job, sentenceOf(error));
  }
}

const first: Readonly<Record<ShareJob, string>> = {
  look: "Looking through the workbook",
  freeze: "Freezing",
  thaw: "Thawing",
  repair: "Repairing",
  "write names": "Writing the names",
  "remove names": "Removing the names",
  copy: "Laying the comparison out",
};

async function look(sharing: Sharing, { workbook }: ShareWorld, onProgress: Progress) {
  const found = await sharing.find({ known, namespaces, onProgress });
  const present = await sharing.findNames(names, PORTABLE_MARK);
  const earlier = await workbook.readEarlierBuild();
  return { found, names: present, comparisonSheets: earlier?.sheets.length ?? 0 };
}

type Work = (sharing: Sharing, onProgress: Progress, world: ShareWorld) => Promise<Outcome | null>;

const work: Readonly<Record<ShareJob, Work>> = {
  look: () => Promise.resolve(null),
  freeze: async (sharing, onProgress, { now }) =>
    frozen(await sharing.freeze({ known, namespaces, version: VERSION, now: now(), onProgress })),
  thaw: async (sharing, onProgress) => thawed(await sharing.thaw({ onProgress })),
  repair: async (sharing, onProgress) =>
    repaired(
      await sharing.repair({ known, namespaces, namespace: ownNamespace(globalThis.location?.host), onProgress }),
    ),
  "write names": async (sharing) => namesWritten(await sharing.writeNames(names, PORTABLE_MARK)),
  "remove names": async (sharing) => namesRemoved(await sharing.removeNames(names, PORTABLE_MARK)),
  copy: makeCopy,
};

/** The comparison of the pane's sites and assumptions, as a file of its own. */
async function makeCopy(sharing: Sharing, onProgress: Progress, world: ShareWorld): Promise<Outcome> {
  const laidOut = await world.comparison();
  if (!laidOut)
    throw new Error("There is no comparison to copy yet: read sites, and correct the fields that are wrong.");
  onProgress("Writing the file", 0.4);
  await world.breathe();
  const { toXlsx } = await import("../../writers/to-xlsx.js");
  const base64 = inBase64(await toXlsx(laidOut));
  onProgress("Opening it", 0.9);
  return (await sharing.openCopy(base64)) ? copied : copyByHand;
}

/** In pieces: a call takes only so many arguments. */
function inBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
