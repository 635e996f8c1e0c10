import type { LaidOutSheet, LaidOutValidation } from "../sheet/grid.js";
import { addressOf } from "../formula/address.js";
import { withSheetNames } from "../formula/sheet-names.js";
import { xmlText } from "./xml.js";

const longestMessage = 225; // Excel's limit

/** Lists and ranges that refuse what does not fit, with a sentence. */
export function validationsXml(sheet: LaidOutSheet, names: ReadonlyMap<string, string>): string {
  if (sheet.validations.length === 0) return "";
  const rules = sheet.validations.map((validation) => validationXml(validation, names)).join("");
  return `<dataValidations count="${sheet.validations.length}">${rules}</dataValidations>`;
}

function validationXml({ area, rule }: LaidOutValidation, names: ReadonlyMap<string, string>): string {
  const message = rule.type === "list" ? "Choose one of the list." : rule.message.slice(0, longestMessage);
  const said = `showErrorMessage="1" errorTitle="Not accepted" error="${xmlText(message)}"`;
  const where = `sqref="${addressOf(area)}"`;
  if (rule.type === "range") {
    const bounds = `<formula1>${rule.min}</formula1><formula2>${rule.max}</formula2>`;
    return `<dataValidation type="decimal" operator="between" ${said} ${where}>${bounds}</dataValidation>`;
  }
  const source = rule.source.startsWith("=") ? withSheetNames(rule.source.slice(1), names) : `"${rule.source}"`;
  return `<dataValidation type="list" ${said} ${where}><formula1>${xmlText(source)}</formula1></dataValidation>`;
}
