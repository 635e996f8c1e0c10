import { BooleanNumber, DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "@univerjs/core";
import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import {
  AddCfCommand,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
  SetCfCommand,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
