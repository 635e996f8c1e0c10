import { several } from "../numerals.js";
import type { Outcome, OutcomeList, ShareJob } from "./share-state.js";
import type { FreezeReport, LeftCell, LeftSheet, NamesWritten, RepairReport, ThawReport } from "./sharing-port.js";

/** Reports as the pane says them. Names of sheets and reasons come from the workbook: they are only ever text. */

const cellsLeft = (title: string, cells: readonly LeftCell[]): readonly OutcomeList[] =>
  cells.length === 0 ? [] : [{ title, items: cells.map(({ sheet, address, why }) => `${sheet}!${address}: ${why}`) }];

const sheetsLeft = (sheets: readonly LeftSheet[]): readonly OutcomeList[] =>
  sheets.length === 0
    ? []
    : [
        {
          title: `${several(sheets.length, "sheet")} left out`,
          items: sheets.map(({ sheet, why }) => `${sheet}: ${why}`),
        },
      ];

const bySheet = (sheets: readonly { readonly sheet: string; readonly formulas: number }[]): readonly OutcomeList[] =>
  sheets.length < 2
    ? []
    : [{ title: "By sheet", items: sheets.map(({ sheet, formulas }) => `${sheet}: ${several(formulas, "formula")}`) }];

export const frozen = (report: FreezeReport): Outcome => ({
  job: "freeze",
  tone: report.skipped.length + report.leftSheets.length > 0 ? "warn" : "ok",
  title: report.frozen === 0 ? "Nothing was frozen" : `${several(report.frozen, "formula")} frozen`,
  sentences: [
    ...report.sentences,
    ...(report.frozen > 0
      ? ["Thaw takes it back, today or later. So does Ctrl+Z, where Excel can undo an add-in."]
      : []),
  ],
  lists: [
    ...bySheet(report.sheets),
    ...cellsLeft(`${several(report.skipped.length, "cell")} not frozen`, report.skipped),
    ...sheetsLeft(report.leftSheets),
  ],
});

export const thawed = (report: ThawReport): Outcome => ({
  job: "thaw",
  tone: report.left.length > 0 ? "warn" : "ok",
  title: report.restored === 0 ? "Nothing was thawed" : `${several(report.restored, "formula")} thawed`,
  sentences: report.sentences,
  lists: [
    ...bySheet(report.sheets),
    ...cellsLeft(`${several(report.left.length, "cell")} not thawed`, report.left),
    ...(report.renamed.length === 0
      ? []
      : [{ title: "Sheets with a new name", items: report.renamed.map(({ was, is }) => `${was} is ${is} now`) }]),
  ],
});

export const repaired = (report: RepairReport): Outcome => ({
  job: "repair",
  tone: report.stillFailing.length + report.skipped.length + report.leftSheets.length > 0 ? "warn" : "ok",
  title: report.reentered === 0 ? "Nothing needed repair" : `${several(report.reentered, "formula")} typed again`,
  sentences: report.sentences,
  lists: [
    ...bySheet(report.sheets),
    ...cellsLeft(`${several(report.stillFailing.length, "cell")} still at #NAME?`, report.stillFailing),
    ...cellsLeft(`${several(report.skipped.length, "cell")} not typed again`, report.skipped),
    ...sheetsLeft(report.leftSheets),
  ],
});

export function namesWritten({ added, updated, users }: NamesWritten): Outcome {
  const parts = [
    ...(added.length ? [`${several(added.length, "name")} added`] : []),
    ...(updated.length ? [`${several(updated.length, "name")} brought up to date`] : []),
  ];
  return {
    job: "write names",
    tone: users.length > 0 ? "warn" : "ok",
    title: parts.join(", ") || "No name was written",
    sentences: ["Type =TP_ in a cell to see them. They travel with the workbook."],
    lists: users.length ? [{ title: `${several(users.length, "name")} of your own, not touched`, items: users }] : [],
  };
}

export const namesRemoved = (removed: readonly string[]): Outcome => ({
  job: "remove names",
  tone: "ok",
  title: `${several(removed.length, "name")} removed`,
  sentences: [],
  lists: [],
});

export const copied: Outcome = {
  job: "copy",
  tone: "ok",
  title: "The copy is made",
  sentences: [
    "It opens in a window of its own and has no name yet: save it there.",
    "It holds the sites and assumptions of this pane; numbers typed into the sheets since then are not in it.",
  ],
  lists: [],
};

/** What to do by hand where Excel opens no new workbook for an add-in. */
export const byHand = [
  "Select the comparison\u2019s sheet tabs (Shift+click the first and the last), right-click, Move or Copy.",
  "Choose \u201c(new book)\u201d, tick \u201cCreate a copy\u201d, OK, and save the new workbook. It needs no add-in.",
];

export const copyByHand: Outcome = {
  job: "copy",
  tone: "warn",
  title: "This Excel opens no new workbook for an add-in",
  sentences: ["The same by hand:", ...byHand],
  lists: [],
};

const undone: Readonly<Record<ShareJob, string>> = {
  look: "The workbook could not be looked through",
  freeze: "Not frozen",
  thaw: "Not thawed",
  repair: "Not repaired",
  "write names": "No names written",
  "remove names": "No names removed",
  copy: "No copy was made",
};

export const failed = (job: ShareJob, sentence: string): Outcome => ({
  job,
  tone: "bad",
  title: undone[job],
  sentences: job === "copy" ? [sentence, "By hand:", ...byHand] : [sentence],
  lists: [],
});
