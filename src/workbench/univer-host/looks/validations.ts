import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "@univerjs/core";
import type { IDataValidationRule, IRange, ISheetDataValidationRule } from "@univerjs/core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  DataValidationModel,
} from "@univerjs/preset-sheets-data-validation";
import { intersection } from "../../../office-host/grid/a1.js";
import type { Area, GridHost, Validation, ValidationRule } from "../../../office-host/grid/host.js";
import { toArea, toRange, type Book } from "../book.js";

type ValidationOperations = Pick<GridHost, "validation" | "setValidation">;

const operators: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const types = {
  list: DataValidationType.LIST,
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
} as const;
const styles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

/** Which values a cell takes. */
export function validationOperations(book: Book): ValidationOperations {
  let lastId = 0;
  return {
    validation: (sheet, area) => {
      const rule = rulesOf(book, sheet).find(({ ranges }) => ranges.some((range) => intersection(toArea(range), area)));
      return rule ? fromUniver(rule) : null;
    },
    setValidation: (sheet, area, validation) => {
      const ranges = [toRange(area)];
      if (rulesOf(book, sheet).some((rule) => overlaps(rule, area)))
        book.run(ClearRangeDataValidationCommand.id, sheet, { ranges });
      if (!validation) return;
      const rule = { ...toUniver(validation), uid: `validation${++lastId}`, ranges };
      book.run(AddSheetDataValidationCommand.id, sheet, { rule });
    },
  };
}

/** Every rule of a sheet, with the cells it is for. */
export const allValidations = (book: Book, sheet: string): readonly { area: Area; validation: Validation }[] =>
  rulesOf(book, sheet).flatMap((rule) =>
    rule.ranges.map((range) => ({ area: toArea(range), validation: fromUniver(rule) })),
  );

const rulesOf = (book: Book, sheet: string): readonly ISheetDataValidationRule[] =>
  book.injector.get(DataValidationModel).getRules(book.unitId, sheet);

const overlaps = (rule: ISheetDataValidationRule, area: Area): boolean =>
  rule.ranges.some((range: IRange) => intersection(toArea(range), area) !== null);

function toUniver({ rule, errorTitle, errorMessage, errorStyle, promptMessage, promptTitle }: Validation) {
  return {
    ...criteria(rule),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: styles[errorStyle ?? "Stop"],
    ...(errorTitle ? { errorTitle } : {}),
    ...(errorMessage ? { error: errorMessage } : {}),
    ...(promptMessage ? { prompt: promptMessage, showInputMessage: true } : {}),
    ...(promptTitle ? { promptTitle } : {}),
  };
}

function criteria(rule: ValidationRule): Partial<IDataValidationRule> & { type: DataValidationType } {
  if (rule.type === "list") return { type: types.list, formula1: rule.source, showDropDown: true };
  if (rule.type === "custom") return { type: types.custom, formula1: rule.formula };
  const operator = operators[rule.operator] ?? DataValidationOperator.BETWEEN;
  const upper = rule.formula2 === undefined ? {} : { formula2: String(rule.formula2) };
  return { type: types[rule.type], operator, formula1: String(rule.formula1), ...upper };
}

function fromUniver(rule: ISheetDataValidationRule): Validation {
  const errorStyle = (Object.keys(styles) as (keyof typeof styles)[]).find((name) => styles[name] === rule.errorStyle);
  return {
    rule: ruleFrom(rule),
    errorTitle: rule.errorTitle ?? "",
    errorMessage: rule.error ?? "",
    errorStyle: errorStyle ?? "Stop",
    promptTitle: rule.promptTitle ?? "",
    promptMessage: rule.prompt ?? "",
  };
}

function ruleFrom(rule: ISheetDataValidationRule): ValidationRule {
  const formula1 = rule.formula1 ?? "";
  const type =
    (Object.keys(types) as (keyof typeof types)[]).find((name) => String(types[name]) === rule.type) ?? "custom";
  if (type === "list") return { type, source: formula1 };
  if (type === "custom") return { type, formula: formula1 };
  const operator = Object.keys(operators).find((name) => operators[name] === rule.operator) ?? "Between";
  return { type, operator, formula1, ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }) };
}
