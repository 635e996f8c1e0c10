/** Why a cell or sheet was left alone: whole sentences, which name it. */

/** "Sites!B7", with a long value or name cut short. */
export const placeOf = (sheet: string, address: string): string => `${sheet}!${address}`;

const shown = (value: unknown): string => {
  const text =
    value === "" || value === null
      ? "nothing"
      : typeof value === "boolean"
        ? String(value).toUpperCase()
        : String(value);
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
};

const count = (cells: number): string => (cells === 1 ? "1 formula was" : `${cells} formulas were`);

export const lockedSheet = (sheet: string, cells: number): string =>
  `The sheet "${sheet}" is protected, so ${count(cells)} left. Lift its protection (Review) and try again.`;

export const errorValue = (place: string, error: string): string =>
  error === "#NAME?"
    ? `${place} is at #NAME?: repair it first, or the error would be frozen.`
    : /^#(BUSY!|GETTING_DATA|CONNECT!)/.test(error)
      ? `${place} is still calculating (${error}): freeze again when it shows a value.`
      : `${place} is at ${shown(error)}, and an error is not frozen: put its inputs right first.`;

export const richValue = (place: string): string =>
  `${place} holds a data type (a stock, a picture), which cannot be written as a value.`;

export const longText = (place: string): string => `${place} holds a text too long to be written as a value.`;

export const typedArray = (place: string): string =>
  `${place} looks like part of an array typed with Ctrl+Shift+Enter, which an add-in cannot put back: freeze it by hand.`;

export const arrayNotRepaired = (place: string): string =>
  `${place} looks like part of an array typed with Ctrl+Shift+Enter: select the array, press F2 and Ctrl+Shift+Enter.`;

export const changed = (place: string, was: unknown, is: unknown): string =>
  `${place} held ${shown(was)} when it was frozen and holds ${shown(is)} now, so it was left as it is.`;

export const changedSpill = (place: string, area: string): string =>
  `${place} filled ${area} when it was frozen; something there has changed since, so all of it was left as it is.`;

export const otherFormula = (place: string): string => `${place} has another formula by now, so it was left as it is.`;

export const moved = (place: string, now: string): string =>
  `${place} stands at ${now} now: rows or columns were inserted or deleted, so its formula may mean other cells. See the log.`;

export const movedInputs = (place: string): string =>
  `${place} was left: rows or columns were inserted or deleted, so its formula would name other cells than before. See the log.`;

export const goneCell = (place: string): string =>
  `${place} was deleted since it was frozen. Its formula is in the log.`;

export const goneSheet = (place: string, sheet: string): string =>
  `${place} was not put back: there is no sheet "${sheet}" any more. Its formula is in the log.`;

export const unknownSheet = (place: string, sheet: string): string =>
  `${place} was not put back: its formula names the sheet "${sheet}", which is renamed or gone. See the log.`;

export const unreadable = (log: string, row: number): string =>
  `Row ${row} of "${log}" is not as it was written, so it was left as it is.`;

export const usersName = (place: string, id: string): string =>
  `${place} was left: this workbook has a name ${id} of its own, and typed again the formula would mean that.`;

export const othersStored = (place: string, written: string): string =>
  `${place} was left: it also calls ${shown(written)}, of an add-in that is not running. Start that one first.`;

export const stillName = (place: string, others: readonly string[]): string =>
  others.length > 0
    ? `${place} is still at #NAME?: perhaps ${others.slice(0, 3).join(", ")} is not known here either.`
    : `${place} is still at #NAME?: is the add-in switched on in this workbook? Then reload it and repair again.`;

export const stillBusy = (place: string): string => `${place} is still calculating.`;
