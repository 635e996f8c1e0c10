import type { GridHost } from "../../office-host/grid/host.js";
import { sheetSize, type Book } from "./book.js";
import { Calculation } from "./calculation.js";
import { cellOperations } from "./cells/cells.js";
import { conditionalFormatOperations } from "./looks/conditional-formats.js";
import { copyOperation } from "./cells/copying.js";
import { dimensionOperations } from "./looks/dimensions.js";
import { formatOperations } from "./looks/formats.js";
import { nameOperations } from "./names.js";
import { rememberedOperations } from "./remembered.js";
import { selectionOperations } from "./selection.js";
import { sheetOperations } from "./sheets.js";
import { unshareBeforeRewriting } from "./cells/unsharing.js";
import { allValidations, validationOperations } from "./looks/validations.js";

interface CopyParts {
  readonly sheets: ReturnType<typeof sheetOperations>;
  readonly validations: ReturnType<typeof validationOperations>;
  readonly formats: ReturnType<typeof conditionalFormatOperations>;
  readonly copyExtras: (from: string, to: string) => void;
}

/** Univer copies cells and their looks; rules and what it has no place for are brought after them. */
function wholeCopies(book: Book, { sheets, validations, formats, copyExtras }: CopyParts): GridHost["copySheet"] {
  return async (sheet, name) => {
    const copy = await sheets.copySheet(sheet, name);
    copyExtras(sheet, copy);
    for (const { id: _id, ...format } of await formats.conditionalFormats(sheet))
      await formats.addConditionalFormat(copy, format);
    for (const { area, validation } of allValidations(book, sheet))
      await validations.setValidation(copy, area, validation);
    return copy;
  };
}

/** A workbook in a Univer grid, as the executor of Office.js requests wants it. */
export function univerHost(book: Book): GridHost {
  unshareBeforeRewriting(book);
  const calculation = new Calculation(book);
  const cells = cellOperations(book);
  const sheets = sheetOperations(book);
  const validations = validationOperations(book);
  const formats = conditionalFormatOperations(book);
  const { copyExtras, ...remembered } = rememberedOperations(book);
  return {
    limits: () => sheetSize,
    settle: () => calculation.settle(),
    ...sheets,
    copySheet: wholeCopies(book, { sheets, validations, formats, copyExtras }),
    ...cells,
    ...copyOperation(book),
    ...formatOperations(book, cells.usedArea),
    ...dimensionOperations(book),
    ...selectionOperations(book),
    ...validations,
    validations: (sheet) => allValidations(book, sheet),
    ...formats,
    ...nameOperations(book),
    ...remembered,
  };
}
