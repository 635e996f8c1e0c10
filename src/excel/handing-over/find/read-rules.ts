import { withoutSheet } from "../../../formula/address.js";
import { codeOf } from "../../workbook/sentences.js";
import { scan, type Vocabulary } from "./our-calls.js";
import type { FoundRule } from "../reports/reports.js";
import type { SheetState, WorkbookState } from "../workbook-state.js";

/** Conditional formats by formula, and data validations, that call our functions. */
export async function readCallingRules(
  context: Excel.RequestContext,
  state: WorkbookState,
  wordsOf: (sheet: string | null) => Vocabulary,
): Promise<FoundRule[]> {
  const found: FoundRule[] = [];
  for (const sheet of state.sheets) {
    const words = wordsOf(sheet.name);
    const rules = [...(await conditionalFormats(context, sheet)), ...(await validations(context, sheet))];
    for (const rule of rules) {
      const functions = new Set(rule.formulas.flatMap((formula) => scan(formula, words).calls.map(({ id }) => id)));
      const formula = rule.formulas.find((one) => scan(one, words).calls.length > 0);
      if (formula === undefined) continue;
      const { kind, address } = rule;
      found.push({ kind, sheet: sheet.name, address, formula, functions: [...functions] });
    }
  }
  return found;
}

interface Rule extends Pick<FoundRule, "kind" | "address"> {
  readonly formulas: readonly string[];
}

async function conditionalFormats(context: Excel.RequestContext, { id }: SheetState): Promise<Rule[]> {
  const sheet = context.workbook.worksheets.getItem(id);
  const formats = sheet.getRange().conditionalFormats.load("items/type");
  await context.sync();
  const byFormula = formats.items.filter(({ type }) => type === "Custom");
  const reads = byFormula.map((format) => ({
    rule: format.custom.rule.load("formula"),
    range: format.getRangeOrNullObject().load("address"), // none where it covers several areas
  }));
  if (reads.length > 0) await context.sync();
  return reads.map(({ rule, range }) => ({
    kind: "conditional format",
    address: range.isNullObject ? "several areas" : withoutSheet(range.address),
    formulas: [rule.formula],
  }));
}

/** An area with several rules gives none of them; Excel lets an add-in see only what is the same all over. */
async function validations(context: Excel.RequestContext, { id }: SheetState): Promise<Rule[]> {
  const sheet = context.workbook.worksheets.getItem(id);
  try {
    const areas = sheet.getRange().getSpecialCellsOrNullObject("DataValidations");
    areas.load("areaCount");
    await context.sync();
    if (areas.isNullObject) return [];
    const items = areas.areas.load("items/address,items/dataValidation/rule");
    await context.sync();
    return items.items.map(({ address, dataValidation }) => ({
      kind: "data validation",
      address: withoutSheet(address),
      formulas: formulasIn(dataValidation.rule),
    }));
  } catch (error) {
    // Excel refuses the question on protected sheets.
    if (codeOf(error) === "AccessDenied" || codeOf(error) === "InvalidOperation") return [];
    throw error;
  }
}

const formulasIn = (rule: Excel.DataValidationRule): string[] =>
  Object.values(rule ?? {}).flatMap((one) =>
    Object.values((one ?? {}) as object).filter(
      (value): value is string => typeof value === "string" && value.startsWith("="),
    ),
  );
