import type { Action } from "../../../src/taskpane/actions.js";
import { fingerprint } from "../../../src/comparison/fingerprint.js";
import { derive } from "../../../src/taskpane/derived.js";
import { reduce, firstState } from "../../../src/taskpane/reduce.js";
import type { PaneState } from "../../../src/taskpane/state.js";
import type { SelectedCells } from "../../../src/taskpane/workbook-port.js";
import { FakeWorkbook } from "../fake-workbook.js";
import { hostileSites, manySites, threeSites, troubledSites } from "../tables.js";

/** Every state that the pane can be in and that is worth looking at, by name. */
export async function galleryStates(): Promise<Readonly<Record<string, PaneState>>> {
  const three = await cellsOf(threeSites);
  const after = (...actions: Action[]): PaneState =>
    actions.reduce(reduce, { ...firstState, selection: "Sites!A1:J4" });
  const read: Action = { type: "cells", cells: three };
  const backstop: Action = { type: "preset", id: "Neocloud lease with backstop" };
  const at = (step: PaneState["step"]): Action => ({ type: "step", step });
  const market: Action = { type: "market answered", snapshot };
  const tab = (name: PaneState["tab"]): Action => ({ type: "tab", tab: name });
  const save = (name: string): Action[] => [
    { type: "name scenario", kind: "save" },
    { type: "scenario name", text: name },
    { type: "save scenario", savedAt: "2025-11-17T14:05:00Z" },
  ];
  const key = fingerprint(derive(after(read)).case!);
  return {
    first: { ...firstState, selection: "Sheet1!A1" },
    reading: after({ type: "reading" }),
    refused: after({ type: "sites refused", sentence: "Sheet1!A1 is empty, and so is what surrounds it." }),
    sites: after({ type: "cells", cells: await cellsOf(troubledSites) }),
    "sites-read": after(read),
    "sites-hostile": after({ type: "cells", cells: await cellsOf(hostileSites) }),
    "sites-no-header": after({
      type: "cells",
      cells: await cellsOf([
        ["Ridge", 100, 0.045, 18],
        ["Hydro", 60, 0.03, 15],
      ]),
    }),
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
    "preview-hostile": after({ type: "cells", cells: await cellsOf(hostileSites) }, at("preview")),
    "preview-many": after({ type: "cells", cells: await cellsOf(manySites(50)) }, at("preview")),
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
    "market-stale": after(read, tab("market"), { ...market, snapshot: aged(snapshot, 26) }),
    "market-fault": after(
      read,
      tab("market"),
      { ...market, snapshot: aged(snapshot, 3) },
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
    failure: { ...after(read), failure: "There is no sheet called Sites any more." },
  };
}

/** The clock of the gallery. */
export const galleryNow = new Date("2025-11-17T14:07:00Z");

const cellsOf = (table: ConstructorParameters<typeof FakeWorkbook>[0]): Promise<SelectedCells> =>
  new FakeWorkbook(table).readSelection();

const service = "https://mempool.space";
const reading = (value: number, unit: string) => ({
  value,
  unit,
  source: `${service}/api`,
  asOf: "2025-11-17T14:05:00Z",
});
const snapshot = {
  readings: {
    btcPriceUsd: reading(91000, "USD/BTC"),
    difficulty: reading(152.27e12, "ratio"),
    feesBtcPerBlock: reading(0.02, "BTC/block"),
    blockHeight: reading(924000, "block"),
  },
  service: "mempool.space",
  address: service,
  takenAt: "2025-11-17T14:05:00Z",
};

function aged(fresh: typeof snapshot, hours: number): typeof snapshot {
  const then = new Date(Date.parse(snapshot.takenAt) - hours * 3_600_000).toISOString();
  const old = (one: ReturnType<typeof reading>) => ({ ...one, asOf: then });
  const { btcPriceUsd, difficulty, feesBtcPerBlock, blockHeight } = fresh.readings;
  return {
    ...fresh,
    takenAt: then,
    readings: {
      btcPriceUsd: old(btcPriceUsd),
      difficulty: old(difficulty),
      feesBtcPerBlock: old(feesBtcPerBlock),
      blockHeight: old(blockHeight),
    },
  };
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
