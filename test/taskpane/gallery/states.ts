import { fingerprint } from "../../../src/comparison/fingerprint.js";
import { readTable } from "../../../src/taskpane/sites/read-table.js";
import { derive } from "../../../src/taskpane/app/derived.js";
import { firstState, type Action, type PaneState } from "../../../src/taskpane/app/state.js";
import { FakeWorkbook } from "../fake-workbook.js";
import { snapshot } from "../snapshot.js";
import { shareStates } from "./share-states.js";
import { hostileSites, manySites, threeSites, troubledSites, twinSites } from "../tables.js";
import { reduceAny, type Happens } from "../happens.js";

/** Every state that the pane can be in and that is worth looking at, by name. */
export async function galleryStates(): Promise<Readonly<Record<string, PaneState>>> {
  const after = (...actions: Happens[]): PaneState =>
    actions.reduce(reduceAny, { ...firstState, selection: "Sites!A1:J4" });
  const read: Action = await readOf(threeSites);
  const backstop: Action = { type: "preset", id: "Neocloud lease with backstop" };
  const at = (step: PaneState["step"]): Action => ({ type: "step", step });
  const market: Action = { type: "market answered", snapshot: snapshot({}) };
  const tab = (name: PaneState["tab"]): Action => ({ type: "tab", tab: name });
  const save = (name: string): Happens[] => [
    { type: "name scenario", kind: "save" },
    { type: "scenario name", text: name },
    ({ choices }) => ({ type: "save scenario", savedAt: "2025-11-17T14:05:00Z", choices }),
  ];
  const key = fingerprint(derive(after(read)).case!);
  return {
    first: { ...firstState, selection: "Sheet1!A1" },
    reading: after({ type: "reading" }),
    refused: after({ type: "sites refused", sentence: "Sheet1!A1 is empty, and so is what surrounds it." }),
    sites: after(await readOf(troubledSites)),
    "sites-read": after(read),
    "sites-hostile": after(await readOf(hostileSites)),
    "sites-no-header": after(
      await readOf([
        ["Ridge", 100, 0.045, 18],
        ["Hydro", 60, 0.03, 15],
      ]),
    ),
    assumptions: after(
      read,
      at("assumptions"),
      backstop,
      { type: "edit", name: "leaseCapexUsdPerW", text: "11,500" },
      { type: "edit", name: "renewalProbability", text: "75" },
    ),
    "assumptions-base": after(read, at("assumptions")),
    scenarios: after(
      read,
      at("assumptions"),
      ...save("Base case"),
      backstop,
      ...save("Backstop"),
      { type: "compare scenario", name: "Base case" },
      { type: "name scenario", kind: "rename" },
      { type: "scenario name", text: "Base case" },
      { type: "rename scenario" },
    ),
    preview: after(read, at("preview")),
    "preview-weighted": after(read, at("preview"), { type: "weighted", weighted: true }),
    "preview-hostile": after(await readOf(hostileSites), at("preview")),
    "preview-many": after(await readOf(manySites(50)), at("preview")),
    "preview-twins": after(await readOf(twinSites), at("preview")),
    "preview-refused": after(read, at("preview"), { type: "edit", name: "horizonYears", text: "2" }),
    "build-asking": after(read, { type: "build step", at: "read" }, { type: "build asks", earlier }),
    building: after(read, { type: "build step", at: "write", detail: "8 sheets" }),
    "build-failed": after(
      read,
      { type: "build step", at: "write" },
      { type: "build failed", sentence: "Excel refused to add a sheet: the workbook\u2019s structure is protected." },
    ),
    done: after(read, { type: "build step", at: "write" }, built(key)),
    "done-moved": after(read, { type: "build step", at: "write" }, built(key), {
      type: "edit",
      name: "btcPriceUsd",
      text: "120,000",
    }),
    market: after(read, tab("market"), market),
    "market-none": after(tab("market")),
    "market-stale": after(read, tab("market"), {
      type: "market answered",
      snapshot: snapshot({}, "2025-11-16T12:05:00Z"),
    }),
    "market-fault": after(
      read,
      tab("market"),
      { type: "market answered", snapshot: snapshot({}, "2025-11-17T11:05:00Z") },
      {
        type: "market failed",
        what: "mempool.space did not answer in 5 s.",
        advice: "The last snapshot stays. You can build with it, or type values yourself.",
      },
    ),
    functions: after(
      tab("functions"),
      { type: "search functions", query: "hash" },
      { type: "open function", id: "HASHPRICE" },
    ),
    "functions-all": after(tab("functions")),
    "functions-none": after(tab("functions"), { type: "search functions", query: "zzz" }),
    ...shareStates(after, read),
    failure: { ...after(read), failure: "There is no sheet called Sites any more." },
  };
}

/** The clock of the gallery. */
export const galleryNow = new Date("2025-11-17T14:07:00Z");

async function readOf(table: ConstructorParameters<typeof FakeWorkbook>[0]): Promise<Action> {
  const cells = await new FakeWorkbook(table).readSelection();
  return { type: "sites read", cells, answers: {}, read: readTable(cells, {}) };
}

const sheetNames = ["Comparison", "Inputs (2)", "Market", "Mine", "Lease", "Cloud", "Checks", "About"];
const sheets = sheetNames.map((name) => ({ id: name.replace(" (2)", "").toLowerCase(), name, rebuilt: false }));
const earlier = {
  sheets,
  builtAt: "2025-11-16T10:00:00Z",
  edits: [{ id: "rentUsdPerKwMonth", label: "Rent, first year", sheet: "Inputs (2)", address: "F41", value: 132 }],
};
const built = (key: string): Action => ({
  type: "built",
  report: {
    sheets,
    names: [],
    kept: [],
    lost: [],
    notes: ["You already had a sheet called Inputs, so ours is Inputs (2). Yours is as it was."],
  },
  built: {
    finding:
      "Lease leads on Old barn and Ridge; Cloud leads on Hydro. On Hydro the lead is 0.20 USD/W: ranking not robust.",
    sites: 3,
    key,
    checksFine: true,
  },
});
