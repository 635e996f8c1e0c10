import { requireExcel } from "../workbook/requirements.js";
import { codeOf, ExcelRefusal, sentenceFor } from "../workbook/sentences.js";

/** A defined name to be written: its comment ends with the mark by which it is known again. */
export interface NameToWrite {
  readonly name: string;
  /** In the formula language of en-US, with "=". */
  readonly formula: string;
  readonly comment: string;
}

/** Which of the names the workbook holds: ours by their mark, and the user's that are spelt like them. */
export interface NamesFound {
  readonly ours: readonly string[];
  readonly users: readonly string[];
}

export interface NamesWritten {
  readonly added: readonly string[];
  readonly updated: readonly string[];
  /** The user's own of the same spelling: left as they are. */
  readonly users: readonly string[];
}

interface Found {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly value: unknown;
  readonly ours: boolean;
}
type Present = ReadonlyMap<string, Found>;

/** @throws Error with a sentence */
export function findPortableNames(names: readonly NameToWrite[], mark: string): Promise<NamesFound> {
  return inWords("The names could not be read", () =>
    Excel.run(async (context) => foundOf(await readNames(context, names, mark))),
  );
}

/**
 * Adds the names, or brings those of an earlier version up to date in place: formulas that use them never lose them.
 * A name of the same spelling without the mark is the user's and stays as it is. All of it or nothing.
 * @throws Error with a sentence
 */
export function writePortableNames(names: readonly NameToWrite[], mark: string): Promise<NamesWritten> {
  return inWords("The names were not written and nothing was changed", () =>
    allOrNothing(names, mark, ({ names: collection }, present) => {
      for (const { name, formula, comment } of names) {
        const old = present.get(name);
        if (!old) collection.add(name, formula, comment);
        else if (old.ours) Object.assign(collection.getItem(old.name), { formula, comment });
      }
      const { ours, users } = foundOf(present);
      return { added: names.map(({ name }) => name).filter((name) => !present.has(name)), updated: ours, users };
    }),
  );
}

/**
 * Removes those of the names that carry the mark. Cells that use them show #NAME? from then on.
 * @throws Error with a sentence
 */
export function removePortableNames(names: readonly NameToWrite[], mark: string): Promise<readonly string[]> {
  return inWords("The names were not removed and nothing was changed", () =>
    allOrNothing(names, mark, ({ names: collection }, present) => {
      const { ours } = foundOf(present);
      for (const name of ours) collection.getItem(name).delete();
      return ours;
    }),
  );
}

const foundOf = (present: Present): NamesFound => {
  const of = (ours: boolean) => [...present.values()].filter((one) => one.ours === ours).map(({ name }) => name);
  return { ours: of(true), users: of(false) };
};

/** What the workbook has under these names, by our spelling; Excel's names know no case. */
async function readNames(context: Excel.RequestContext, names: readonly NameToWrite[], mark: string): Promise<Present> {
  const all = context.workbook.names.load("items/name,items/formula,items/comment,items/value");
  await context.sync();
  const wanted = new Map(names.map(({ name }) => [name.toUpperCase(), name]));
  const present = new Map<string, Found>();
  for (const { name, formula, comment, value } of all.items) {
    const spelling = wanted.get(name.toUpperCase());
    if (spelling === undefined) continue;
    present.set(spelling, {
      name,
      formula: String(formula),
      comment,
      value: value as unknown,
      ours: comment.endsWith(mark),
    });
  }
  return present;
}

/** One request reads, one writes; what a failed one has changed is taken back. */
async function allOrNothing<Answer>(
  names: readonly NameToWrite[],
  mark: string,
  write: (workbook: Excel.Workbook, present: Present) => Answer,
): Promise<Answer> {
  let before: Present | null = null;
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    before = await readNames(context, names, mark);
    const answer = write(context.workbook, before);
    await context.sync();
    await refuseUnknown(context, names, mark);
    return answer;
  }).catch(async (error: unknown) => {
    if (before) await takeBack(names, mark, before);
    throw error;
  });
}

/** An Excel older than LAMBDA takes the names, and every one of them is #NAME?. */
async function refuseUnknown(
  context: Excel.RequestContext,
  names: readonly NameToWrite[],
  mark: string,
): Promise<void> {
  const present = await readNames(context, names, mark);
  if ([...present.values()].some(({ ours, value }) => ours && value === "#NAME?"))
    throw new ExcelRefusal(`${NO_LAMBDA} Nothing was changed.`);
}

async function takeBack(names: readonly NameToWrite[], mark: string, before: Present): Promise<void> {
  const undo = () =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const now = await readNames(context, names, mark);
      const { names: collection } = context.workbook;
      for (const [spelling, { name }] of now) if (!before.has(spelling)) collection.getItem(name).delete();
      for (const [spelling, { name, formula, comment, ours }] of before) {
        if (!ours) continue;
        if (now.has(spelling)) Object.assign(collection.getItem(name), { formula, comment });
        else collection.add(name, formula, comment);
      }
      await context.sync();
    });
  await undo()
    .catch(undo)
    .catch(() => {
      throw new ExcelRefusal(
        "The names were not all written, and could not be taken back. Write or remove them again.",
      );
    });
}

const NO_LAMBDA = "This Excel does not know LAMBDA. Microsoft 365, Excel 2024 and Excel on the web do.";

async function inWords<Answer>(doing: string, work: () => Promise<Answer>): Promise<Answer> {
  requireExcel();
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === "InvalidArgument") throw new Error(`${NO_LAMBDA} Nothing was changed.`);
    throw new Error(sentenceFor(error, doing));
  }
}
