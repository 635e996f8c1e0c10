import {
  copied,
  copyByHand,
  failed,
  frozen,
  namesWritten,
  repaired,
  thawed,
} from "../../../src/taskpane/share/outcomes.js";
import type { Looked } from "../../../src/taskpane/share/state.js";
import type { Action, PaneState } from "../../../src/taskpane/app/state.js";
import { cell, foundIn, nothingFound } from "../fake-sharing.js";

const names = { ours: [], users: [] };
const three = foundIn({ Sites: ["G2", "G3", "G4"].map((address) => cell(address, "SHUTDOWNPRICE")) });
const long = "A sheet whose name is long, 2025";
const columns = ["B", "D", "F", "H", "AA"];
const many = foundIn(
  {
    Sites: columns.flatMap((column) => [2, 3, 4, 9].map((row) => cell(`${column}${row}`, "HASHPRICE"))),
    [long]: [cell("C7", "COLOCDCF"), cell("C8", "COLOCDCF", true), cell("XFD1048576", "BREAKEVENDIFFICULTY", true)],
    Budget: [cell("B2", "EVPERMW")],
  },
  ["Budget"],
);
const crowded = {
  ...many,
  names: [{ name: "myPrice", sheet: null, formula: "=HASHPRICE(1)", functions: ["HASHPRICE"] }],
  rules: [
    {
      kind: "conditional format" as const,
      ...{ sheet: long, address: "A1:XFD1048576", formula: "=HASHPRICE(1)>2", functions: ["HASHPRICE"] },
    },
  ],
  leftSheets: [{ sheet: "Archive", cells: 0, why: 'The sheet "Archive" has more cells than Excel gives at once.' }],
};
const looked = (found: Looked["found"], more: Partial<Looked> = {}): Action => ({
  type: "share looked",
  looked: { found, names, comparisonSheets: 10, ...more },
});
const lockedBudget =
  'The sheet "Budget" is protected, so 1 formula was left. Lift its protection (Review) and try again.';
const left = (address: string, why: string) => ({ sheet: "Sites", address, why });

/** The Share tab, by what was found and what was done last. */
export function shareStates(after: (...actions: Action[]) => PaneState, read: Action): Record<string, PaneState> {
  const open: Action = { type: "tab", tab: "share" };
  const ended = (outcome: Extract<Action, { type: "share ended" }>["outcome"]): Action => ({
    type: "share ended",
    outcome,
  });
  const froze = frozen({
    ...{ frozen: 21, cells: 24, log: "Frozen formulas" },
    sheets: [
      { sheet: "Sites", formulas: 20 },
      { sheet: long, formulas: 1 },
    ],
    skipped: [left("G9", "Sites!G9 is at #DIV/0!, and an error is not frozen: put its inputs right first.")],
    leftSheets: [{ sheet: "Budget", cells: 1, why: lockedBudget }],
    sentences: [
      '21 formulas on 2 sheets are values now (24 cells with those they spill to). The sheet "Frozen formulas" holds them; Thaw puts them back.',
      "1 formula skipped, each with its reason below.",
      lockedBudget,
    ],
  });
  return {
    share: after(open, looked(three)),
    "share-nothing": after(read, open, looked(nothingFound)),
    "share-many": after(read, open, looked(crowded)),
    "share-first": after(open, ended(failed("look", "Excel is busy. Close open dialogs and try again."))),
    "share-running": after(open, looked(three), {
      type: "share runs",
      job: "freeze",
      step: "Freezing Sites",
      done: 0.4,
    }),
    "share-frozen": after(read, open, looked({ ...nothingFound, log: "Frozen formulas" }), ended(froze)),
    "share-thawed": after(
      open,
      looked({ ...three, log: "Frozen formulas" }),
      ended(
        thawed({
          restored: 2,
          sheets: [{ sheet: "Sites", formulas: 2 }],
          left: [left("G4", "Sites!G4 held 60873.55 when it was frozen and holds 61000 now, so it was left as it is.")],
          renamed: [],
          ...{ log: "Frozen formulas", sentences: ["2 formulas stand in their cells again. 1 cell changed since."] },
        }),
      ),
    ),
    "share-repaired": after(
      open,
      looked(three),
      ended(
        repaired({
          ...{ reentered: 3, working: 2, sheets: [{ sheet: "Sites", formulas: 3 }], skipped: [] },
          stillFailing: [
            left(
              "G4",
              "Sites!G4 is still at #NAME?: is the add-in switched on in this workbook? Then reload it and repair again.",
            ),
          ],
          leftSheets: [{ sheet: "Budget", cells: 1, why: lockedBudget }],
          sentences: ["3 formulas were typed again; 2 work now."],
        }),
      ),
    ),
    "share-names": after(
      read,
      open,
      looked(nothingFound, { names: { ours: ["TP_HASHPRICE", "TP_HASHCOST"], users: ["TP_HASHVALUE"] } }),
      ended(namesWritten({ added: ["TP_HASHPRICE"], updated: ["TP_HASHCOST"], users: ["TP_HASHVALUE"] })),
      { type: "ask removal", asking: true },
    ),
    "share-copied": after(read, open, looked(nothingFound), ended(copied)),
    "share-copy-by-hand": after(read, open, looked(nothingFound), ended(copyByHand)),
    "share-failed": after(
      open,
      looked(three),
      ended(
        failed(
          "freeze",
          "Excel refused: the sheet or the workbook is protected. Lift the protection (Review) and try again.",
        ),
      ),
    ),
  };
}
