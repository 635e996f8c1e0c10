import { beforeEach, describe, expect, test } from "vitest";
import { VERSION } from "../../../src/comparison/version.js";
import { catalogue } from "../../../src/functions/catalogue/catalogue.js";
import type { Commands } from "../../../src/taskpane/app/commands.js";
import { footOf } from "../../../src/taskpane/app/foot.js";
import { cellRuns } from "../../../src/taskpane/share/screen/cell-runs.js";
import { ownNamespace } from "../../../src/taskpane/share/jobs.js";
import { failed, frozen, repaired } from "../../../src/taskpane/share/outcomes.js";
import type { Outcome, ShareJob } from "../../../src/taskpane/share/state.js";
import type { Store } from "../../../src/taskpane/app/store.js";
import { cell, foundIn } from "../fake-sharing.js";
import { FakeMarket } from "../fake-market.js";
import { FakeWorkbook } from "../fake-workbook.js";
import { paneInMemory, paneNow as now } from "../pane-in-memory.js";
import { threeSites } from "../tables.js";

let workbook: FakeWorkbook;
let store: Store;
let commands: Commands;
let focused: readonly string[];
beforeEach(() => {
  ({ workbook, store, commands, focused } = paneInMemory(new FakeWorkbook(threeSites)));
  workbook.fakeSharing.found = foundIn({ Sites: [cell("G2", "HASHPRICE"), cell("G3", "HASHPRICE")] });
  store.send({ type: "tab", tab: "share" });
});
const share = () => store.state().share;
const foot = () => footOf(store.state(), { now, source: new FakeMarket(), gallery: null });
const asked = (call: string): number => workbook.asked.filter((one) => one === call).length;

describe("a job", () => {
  test("a look asks for every function there is, under every name it has had", async () => {
    await commands.lookForFunctions();
    expect(workbook.fakeSharing.seen.known).toMatchObject({ namespaces: ["DEV"] });
    expect(workbook.fakeSharing.seen.known?.known).toEqual(catalogue.map(({ id }) => id));
    expect(share()).toMatchObject({ running: null, last: null, looked: { comparisonSheets: 0 } });
    expect(foot().primary).toEqual({ label: "Freeze 2 cells", does: "freeze" });
  });

  test("freezing gives version and time for the log, then looks again", async () => {
    await commands.freeze();
    expect(workbook.fakeSharing.seen.freeze).toMatchObject({ version: VERSION, now });
    expect(share().looked?.found).toMatchObject({ cells: 0, log: "Frozen formulas" });
    expect(focused).toEqual(["share-running", "share-freeze"]);
    expect(foot().secondary).toEqual({ label: "Thaw", does: "thaw" });
  });

  test("repair types in the spelling of the add-in that runs", async () => {
    await commands.repair();
    expect(workbook.fakeSharing.seen.repair?.namespace).toBe("");
    expect([ownNamespace("localhost:3000"), ownNamespace("127.0.0.1:3001"), ownNamespace()]).toEqual(["DEV", "", ""]);
  });

  test("one at a time: a second press does nothing", async () => {
    await Promise.all([commands.freeze(), commands.freeze(), commands.repair()]);
    expect([asked("freeze"), asked("repair")]).toEqual([1, 0]);
  });

  const jobs: readonly (readonly [ShareJob, keyof Commands, string])[] = [
    ["look", "lookForFunctions", "find"],
    ["freeze", "freeze", "freeze"],
    ["thaw", "thaw", "thaw"],
    ["repair", "repair", "repair"],
    ["write names", "writeNames", "writeNames"],
    ["remove names", "removeNames", "removeNames"],
  ];
  test.each(jobs)(
    "%s: a fault is a sentence in its section, and the job can be tried again",
    async (job, command, call) => {
      const start = commands[command] as () => Promise<void>;
      workbook.failing = { call, sentence: "Excel is busy. Close open dialogs and try again." };
      await start();
      expect(share().outcomes[job]).toMatchObject({
        tone: "bad",
        sentences: [expect.stringContaining("Excel is busy")],
      });
      expect(share().running).toBeNull();
      expect(foot()).toMatchObject({ tone: "bad", primary: { label: "Try again", does: command } });
      await start();
      expect(share().outcomes[job]?.tone).not.toBe("bad");
    },
  );

  test("a look that fails after a job does not hide what the job did", async () => {
    workbook.failing = { call: "find", sentence: "Excel is busy." };
    await commands.freeze();
    expect(share().outcomes.freeze).toMatchObject({ tone: "ok", title: "2 formulas frozen" });
    expect(share().outcomes.look).toMatchObject({ tone: "bad" });
  });

  test("a copy without sites is refused in a sentence, with the way by hand", async () => {
    await commands.shareCopy();
    expect(share().outcomes.copy?.sentences[0]).toMatch(/^There is no comparison to copy yet: read sites/);
    expect(asked("openCopy")).toBe(0);
  });

  test("a copy is the comparison of these sites; where Excel opens none, words say how", async () => {
    await commands.readSelection();
    await commands.shareCopy();
    expect(share().outcomes.copy?.title).toBe("The copy is made");
    expect(Buffer.from(workbook.fakeSharing.copy, "base64").toString("latin1", 0, 2)).toBe("PK");
    workbook.fakeSharing.opensCopies = false;
    await commands.shareCopy();
    expect(share().outcomes.copy).toMatchObject({
      tone: "warn",
      sentences: expect.arrayContaining(["The same by hand:"]),
    });
  });

  test("nothing can be started while a job looks again", async () => {
    const started: boolean[] = [];
    store.subscribe(
      (before, after) => void (before.share !== after.share && started.push(after.share.running !== null)),
    );
    await commands.freeze();
    expect(started.indexOf(false)).toBe(started.length - 1);
  });

  test("what a job made untrue is not said any more", async () => {
    await commands.freeze();
    await commands.thaw();
    expect(Object.keys(share().outcomes)).toEqual(["thaw"]);
    await commands.writeNames();
    await commands.removeNames();
    expect(Object.keys(share().outcomes)).toEqual(["thaw", "remove names"]);
  });
});

describe("the foot", () => {
  const withFound = (found: ReturnType<typeof foundIn>, ended?: Outcome): void => {
    store.send({ type: "share looked", looked: { found, names: { ours: [], users: [] }, comparisonSheets: 0 } });
    if (ended) store.send({ type: "share ended", outcome: ended });
  };
  test("leads to repair before freeze, and does not offer the same repair twice", () => {
    const stuck = foundIn({ Sites: [cell("A1", "HASHPRICE"), cell("A2", "HASHPRICE", true)] });
    withFound(stuck);
    expect(foot().primary?.label).toBe("Repair 1 cell");
    const report = {
      reentered: 1,
      working: 0,
      sheets: [],
      stillFailing: [],
      skipped: [],
      leftSheets: [],
      sentences: [],
    };
    withFound(stuck, repaired(report));
    expect(foot()).toMatchObject({ words: "1 cell still shows #NAME?", primary: { label: "Look again" } });
  });
  test("does not offer to freeze what is protected", () => {
    withFound(foundIn({ Budget: [cell("A1", "HASHPRICE")] }, ["Budget"]));
    expect(foot()).toMatchObject({ tone: "warn", words: "1 cell on protected sheets would break for a colleague" });
    expect(foot().primary?.does).toBe("lookForFunctions");
  });
  test("is calm where nothing breaks", () => {
    withFound(foundIn({}));
    expect(foot()).toMatchObject({ tone: "ok", words: "Nothing here breaks for a colleague" });
  });
});

describe("words", () => {
  test("neighbours in a column are one place, different functions and stuck cells are not", () => {
    const cells = [cell("B10", "HASHPRICE"), cell("A3", "HASHCOST"), cell("B9", "HASHPRICE"), cell("A2", "HASHPRICE")];
    const runs = cellRuns([
      ...cells,
      cell("B11", "HASHPRICE", true),
      cell("AA1", "HASHPRICE"),
      cell("B7", "HASHPRICE"),
    ]);
    expect(runs.map(({ address }) => address)).toEqual(["A2", "A3", "B7", "B9:B10", "B11", "AA1"]);
    expect(runs.reduce((sum, run) => sum + run.cells, 0)).toBe(7);
  });
  test("what a list holds is not said twice; undo is told where there is something to undo", () => {
    const why = 'The sheet "Budget" is protected, so 1 formula was left. Lift its protection (Review) and try again.';
    const report = {
      frozen: 0,
      cells: 0,
      sheets: [],
      skipped: [],
      leftSheets: [{ sheet: "Budget", cells: 1, why }],
      log: null,
    };
    const nothing = frozen({ ...report, sentences: ["Nothing was frozen and nothing was changed.", why] });
    expect(nothing).toMatchObject({ tone: "warn", sentences: ["Nothing was frozen and nothing was changed."] });
    expect(nothing.lists).toEqual([{ title: "1 sheet left out", items: [why] }]);
    expect(frozen({ ...report, frozen: 2, sentences: [] }).sentences.join()).toMatch(/Ctrl\+Z/);
  });
  test("a failed copy still says how to do it by hand", () => {
    expect(failed("copy", "Excel is busy.").sentences.join(" ")).toMatch(/^Excel is busy\. By hand: .*Move or Copy/);
  });
});
