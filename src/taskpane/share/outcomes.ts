import { several } from "../base/numerals.js";
import type { Outcome, OutcomeList, ShareJob } from "./state.js";
import type {
  FreezeReport,
  LeftCell,
  LeftSheet,
  NamesWritten,
  RepairReport,
  ThawReport,
} from "../base/ports/sharing.js";

/** Reports as the pane says them. Names of sheets and reasons come from the workbook: they are only ever text. */

const cellsLeft = (title: string, cells: readonly LeftCell[]): readonly OutcomeList[] =>
  cells.length === 0 ? [] : [{ title, items: cells.map(({ why }) => why) }];

const sheetsLeft = (sheets: readonly LeftSheet[]): readonly OutcomeList[] =>
  sheets.length === 0
    ? []
    : [{ title: `${several(sheets.length, "sheet")} left out`, items: sheets.map(({ why }) => why) }];

/** The report's sentences without those that a list below holds. */
const briefly = (sentences: readonly string[], lists: readonly OutcomeList[]): readonly string[] =>
  sentences.filter((sentence) => !lists.some(({ items }) => items.includes(sentence)));

const bySheet = (sheets: readonly { readonly sheet: string; readonly formulas: number }[]): readonly OutcomeList[] =>
  sheets.length < 2
    ? []
    : [{ title: "By sheet", items: sheets.map(({ sheet, formulas }) => `${sheet}: ${several(formulas, "formula")}`) }];

export function frozen(report: FreezeReport): Outcome {
  const { frozen: formulas, skipped, leftSheets } = report;
  const lists = [
    ...bySheet(report.sheets),
    ...cellsLeft(`${several(skipped.length, "cell")} not frozen`, skipped),
    ...sheetsLeft(leftSheets),
  ];
  const undo = "Ctrl+Z takes it back at once, where Excel can undo an add-in; Thaw does later, too.";
  return {
    job: "freeze",
    tone: skipped.length + leftSheets.length > 0 ? "warn" : "ok",
    title: formulas === 0 ? "Nothing was frozen" : `${several(formulas, "formula")} frozen`,
    sentences: [...briefly(report.sentences, lists), ...(formulas > 0 ? [undo] : [])],
    lists,
  };
}

export function thawed(report: ThawReport): Outcome {
  const { restored, left } = report;
  const lists = [...bySheet(report.sheets), ...cellsLeft(`${several(left.length, "cell")} not thawed`, left)];
  return {
    job: "thaw",
    tone: left.length > 0 ? "warn" : "ok",
    title: restored === 0 ? "Nothing was thawed" : `${several(restored, "formula")} thawed`,
    sentences: briefly(report.sentences, lists),
    lists,
  };
}

export function repaired(report: RepairReport): Outcome {
  const { reentered, stillFailing, skipped, leftSheets } = report;
  const lists = [
    ...bySheet(report.sheets),
    ...cellsLeft(`${several(stillFailing.length, "cell")} still failing`, stillFailing),
    ...cellsLeft(`${several(skipped.length, "cell")} not typed again`, skipped),
    ...sheetsLeft(leftSheets),
  ];
  return {
    job: "repair",
    tone: stillFailing.length + skipped.length + leftSheets.length > 0 ? "warn" : "ok",
    title: reentered === 0 ? "Nothing was repaired" : `${several(reentered, "formula")} typed again`,
    sentences: briefly(report.sentences, lists),
    lists,
  };
}

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
