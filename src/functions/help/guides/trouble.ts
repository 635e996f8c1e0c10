import { html, type Html } from "../html.js";

/** What somebody sees, and what helps. Tests hold the words to the programs that they speak of. */
export interface Problem {
  /** Id on the page. */
  readonly place: string;
  readonly symptom: string;
  /** Words that people search for, besides the symptom. */
  readonly also: string;
  readonly steps: readonly Step[];
}

/** A paragraph, a call that is refused with its sentence, a formula to paste, or the verdicts of verify. */
export type Step =
  | { readonly says: Html }
  | { readonly refused: string }
  | { readonly formula: string }
  | { readonly verdicts: readonly Verdict[] };
type Verdict = readonly [verdict: string, exitCode: number, words: string];

const says = (words: Html): Step => ({ says: words });

const inCells: readonly Problem[] = [
  {
    place: "name",
    symptom: "A cell shows #NAME?",
    also: "stuck add-in not loaded prefix DEV repair portable names TP_ LAMBDA",
    steps: [
      says(html`Excel does not know the function here. Three things make it so.`),
      says(
        html`<b>The add-in is not running in this workbook</b>, or it came after the workbook was opened: such formulas
          stay at #NAME? by themselves. Open the pane (Home → Compare sites), go to Share and press Repair: it types our
          functions again and tells which cells still fail. A prefix such as <code>DEV.</code>, from a development
          version, is put right in the same step.`,
      ),
      says(
        html`<b>You have no add-in</b> and got the workbook from somebody else. Ask for it frozen (Share → Freeze), or
          with portable names. The comparison's own sheets need no add-in: they are native formulas.`,
      ),
      says(
        html`<b>A portable name</b> such as <code>TP_HASHPRICE</code> needs LAMBDA, which Microsoft 365, Excel 2024 and
          Excel on the web know. Names that were removed show #NAME? too.`,
      ),
    ],
  },
  {
    place: "value",
    symptom: "A cell shows #VALUE!, with a sentence",
    also: "refused input unit slip out of range text number",
    steps: [
      says(
        html`An input is refused. Select the cell and point at the warning sign beside it: the sentence names the input,
        what came, what is accepted, and what was probably meant.`,
      ),
      { refused: "=HASHCOST(18,6)" },
      { refused: '=HASHCOST("18 J/TH",0.06)' },
      says(
        html`Of a range the sentence names row and column, counted within the range. Only a number is a number: TRUE is
        not 1, and a text that looks like a number is refused with the number that was probably meant.`,
      ),
    ],
  },
  {
    place: "not-available",
    symptom: "A cell shows #N/A, with a sentence",
    also: "no answer does not pay back no crossing unknown machine name has no line any more",
    steps: [
      says(
        html`The inputs are fine, and there is no answer. The sentence says why; there is never a huge number for never.`,
      ),
      { refused: "=ASICPAYBACK(27,30,34,0.06)" },
      says(
        html`A name of the comparison that gives #N/A belonged to a line that the comparison you built last no longer
        has. Point your formula at another line, or delete the name.`,
      ),
    ],
  },
  {
    place: "reference",
    symptom: "A cell shows #REF!, or a name means something else",
    also: "name clash sheet renamed deleted rows Comparison (2) _2",
    steps: [
      says(
        html`<b>#REF!</b>: a row, column or sheet that the formula named was deleted. Undo it with Ctrl+Z. If that is
          too late and it happened on the comparison's sheets, build again from the pane: the sheets are rewritten in
          place (an older Excel gets new ones beside them), with the inputs that you changed, as far as they are found.`,
      ),
      says(
        html`<b>Sheets and names that you had already</b> stay yours. Ours are then called “Comparison (2)” or
          <code>btcPriceUsd_2</code>, and the pane says so after the build.`,
      ),
      says(
        html`<b>A name of your own that is spelt like a function</b>, such as HASHPRICE, wins over the function. Repair
          leaves such cells and names them. Rename yours in Formulas → Name Manager.`,
      ),
    ],
  },
  {
    place: "blank",
    symptom: "A blank cell counts as 0",
    also: "older Excel blank empty omitted default zero",
    steps: [
      says(
        html`A blank cell counts as left out: the default is taken, a required number is refused. Older versions of
        Excel send 0 for a blank cell, and nobody can tell it from a 0 that was typed. There, free power is what a blank
        power price means.`,
      ),
      says(html`Type the number that you mean, or leave the argument out instead of pointing at a blank cell:`),
      { formula: "=HASHVALUE(1.5E14,,3.125)" },
    ],
  },
  {
    place: "stuck",
    symptom: "A formula does not move",
    also: "stuck calculation manual F9 BUSY text format frozen values thaw",
    steps: [
      says(
        html`<b>Nothing moves in the whole workbook</b>: calculation is set to manual. Press F9, or choose Formulas →
          Calculation Options → Automatic.`,
      ),
      says(html`<b>The cell shows the formula itself</b>: its format is Text. Set it to General, press F2 and Enter.`),
      says(
        html`<b>The cell holds a number and no formula</b>: it was frozen. Share → Thaw puts the formulas back where the
          frozen value still stands, and names the cells that have changed since.`,
      ),
      says(
        html`<b>#BUSY! stays</b>: the add-in is still loading, or it could not be reached. Close the workbook and open
          it again.`,
      ),
    ],
  },
  {
    place: "decimal-comma",
    symptom: "Your Excel writes decimals with a comma",
    also: "decimal comma semicolon separator locale German French 1,5",
    steps: [
      says(
        html`Help writes formulas as English Excel takes them. Where a comma is the decimal sign, a semicolon separates
          arguments: <code>=HASHPRICE(90000;1,5E14;0,05)</code>. Rows of an array constant are separated by a semicolon
          there too, its columns by a backslash or a dot. A workbook translates itself when it is opened.`,
      ),
      says(
        html`Numbers that were pasted as text are another matter. The pane reads a column of them by what its cells
        prove, and asks you to type a plain number where 1,234 may be two things. A function takes no text for a number:`,
      ),
      { refused: '=HASHCOST(18,"0,06")' },
    ],
  },
];

const inWorkbooks: readonly Problem[] = [
  {
    place: "check",
    symptom: "A header says CHECK",
    also: "checks failing all checks ok horizon red",
    steps: [
      says(
        html`One row of the sheet Checks is 0. Go there: the row that says CHECK names what does not hold, and its note
        says why. Do not hand the workbook on before it says ok.`,
      ),
      says(
        html`Most often an input was changed to something that the sheets have no room for: a longer horizon than rows
        were built for, or a build so late that no year of operation is left. Build again from the pane, or take the
        input back.`,
      ),
    ],
  },
  {
    place: "verify",
    symptom: "What verify says, and its exit codes",
    also: "three-paths verify command line verdict unchanged exit code script",
    steps: [
      says(html`<code>three-paths verify comparison.xlsx</code> works the workbook out anew from its own inputs.`),
      {
        verdicts: [
          ["unchanged", 0, "Inputs and numbers are those that were built."],
          ["inputs changed since", 4, "It lists which. The numbers follow from the inputs as they stand."],
          [
            "numbers do not follow from inputs",
            5,
            "A formula was changed or typed over, a line or a sheet is missing. It lists the cells, causes first.",
          ],
          ["an input is outside its range", 6, "Nothing follows from such an input. It names it."],
          [
            "built by another version",
            7,
            "Formulas may differ, so only inputs were compared; or no record says what it was built from.",
          ],
        ],
      },
      says(
        html`If it says that the results are still those of the inputs as built, nothing has calculated the workbook
        since: open it, let it calculate, save it. Exit code 1 is a file that holds no comparison of ours, 2 a wrong
        command line, 3 a file that cannot be read.`,
      ),
    ],
  },
  {
    place: "report",
    symptom: "Where to report",
    also: "bug fault support issue contact please report this formula",
    steps: [
      says(
        html`Nothing is sent anywhere by itself. Report to whoever gave you the add-in: in an organisation the people
        who serve it, whose address is the beginning of this page's.`,
      ),
      says(
        html`For a cell: the formula with its numbers, the sentence that it shows, your version of Excel (File →
          Account), and whether <a href="SELFTEST.html">SELFTEST</a> says TRUE in every row. A sentence that ends in
          “please report this formula” is a fault of ours and always worth it.`,
      ),
      says(
        html`For a workbook: the rows Made by of its sheet About, which name version, market, preset and fingerprint,
        and what verify says.`,
      ),
    ],
  },
];

export const problems: readonly Problem[] = [...inCells, ...inWorkbooks];
