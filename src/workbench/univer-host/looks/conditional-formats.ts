import { BooleanNumber } from "@univerjs/core";
import type { IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { IConditionFormattingRule, IFormulaHighlightCell } from "@univerjs/preset-sheets-conditional-formatting";
import type { ConditionalFormat, GridHost } from "../../../office-host/grid/host.js";
import { HostError } from "../../../office-host/grid/host.js";
import { toArea, toRange, type Book } from "../book.js";

type ConditionalFormatOperations = Pick<
  GridHost,
  "conditionalFormats" | "addConditionalFormat" | "changeConditionalFormat" | "deleteConditionalFormats"
>;
type FormulaRule = IConditionFormattingRule<IFormulaHighlightCell>;

/** Formats that show where a formula is true. The first added wins, as in Excel. */
export function conditionalFormatOperations(book: Book): ConditionalFormatOperations {
  let lastId = 0;
  const model = book.injector.get(ConditionalFormattingRuleModel);
  const rules = (sheet: string): readonly FormulaRule[] =>
    (model.getSubunitRules(book.unitId, sheet) ?? []).filter(isFormulaRule);
  return {
    conditionalFormats: (sheet) => rules(sheet).map(fromUniver),
    addConditionalFormat: (sheet, format) => {
      const id = `format${++lastId}`;
      book.run(AddConditionalRuleMutation.id, sheet, { rule: toUniver({ ...format, id }) });
      return id;
    },
    changeConditionalFormat: (sheet, id, change) => {
      const rule = rules(sheet).find(({ cfId }) => cfId === id);
      if (!rule) throw new HostError("ItemNotFound", `The requested resource doesn't exist: conditional format ${id}.`);
      book.run(SetConditionalRuleMutation.id, sheet, { rule: toUniver({ ...fromUniver(rule), ...change }) });
    },
    deleteConditionalFormats: (sheet, ids) => {
      for (const cfId of ids) book.run(DeleteConditionalRuleMutation.id, sheet, { cfId });
    },
  };
}

const isFormulaRule = (rule: IConditionFormattingRule): rule is FormulaRule =>
  rule.rule.type === CFRuleType.highlightCell && rule.rule.subType === CFSubRuleType.formula;

const toUniver = ({ id, area, formula, fill, fontColour, bold }: ConditionalFormat): FormulaRule => ({
  cfId: id,
  ranges: [toRange(area)],
  stopIfTrue: false,
  rule: {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: univerFormula(formula),
    style: {
      ...(fill ? { bg: { rgb: fill } } : {}),
      ...(fontColour ? { cl: { rgb: fontColour } } : {}),
      ...(bold === null ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    } satisfies IStyleBase,
  },
});

/** Office.js adds a format first and its formula later; Univer's engine stops for good at an empty formula. */
const never = "=FALSE";
const univerFormula = (formula: string): string => {
  const body = formula.replace(/^=/, "").trim();
  return body === "" ? never : `=${body}`;
};

const fromUniver = ({ cfId, ranges, rule }: FormulaRule): ConditionalFormat => ({
  id: cfId,
  area: toArea(ranges[0] ?? { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 }),
  formula: rule.value === never ? "" : rule.value,
  fill: rule.style.bg?.rgb ?? "",
  fontColour: rule.style.cl?.rgb ?? "",
  bold: rule.style.bl === undefined ? null : rule.style.bl === BooleanNumber.TRUE,
});
