import type { GridHost, Validation, ValidationRule } from "../../grid/host.js";
import { HostError } from "../../grid/host.js";
import { isHandle, type Kind, selfOf } from "../../kind.js";
import type { AreasSelf } from "./range-format.js";
import { rangeKind } from "./range.js";
import { reference } from "./references.js";

type Rule = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

async function parseRule(value: unknown, host: GridHost): Promise<ValidationRule> {
  const rule = (value ?? {}) as Rule;
  const [type, ...more] = Object.keys(rule);
  const body = type === undefined ? undefined : rule[type];
  if (type === undefined || !body || more.length > 0)
    throw new HostError("InvalidArgument", "A validation rule has exactly one type.");
  if (type === "list") return { type, source: await sourceText(body["source"], host) };
  if (type === "custom") return { type, formula: String(body["formula"]) };
  if (type === "decimal" || type === "wholeNumber" || type === "date" || type === "textLength")
    return {
      type,
      operator: String(body["operator"]),
      formula1: body["formula1"] as string | number,
      ...(body["formula2"] === undefined ? {} : { formula2: body["formula2"] as string | number }),
    };
  throw new HostError("ApiNotFound", `The validation type ${type} is not available on this host.`);
}

async function sourceText(source: unknown, host: GridHost): Promise<string> {
  if (isHandle(source)) return reference(selfOf(rangeKind, source), host);
  if (typeof source !== "string" || source === "" || (!source.startsWith("=") && source.length > 255))
    throw new HostError("InvalidArgument", "The source of a list is a range, a formula or at most 255 characters.");
  return source;
}

/** A rule as the documentation writes it, one key with its body. */
function formatRule(rule: ValidationRule): unknown {
  const { type, ...body } = rule;
  return { [type]: type === "list" ? { inCellDropDown: true, ...body } : body };
}

const first = async ({ sheet, areas }: AreasSelf, host: GridHost): Promise<Validation | null> =>
  areas[0] ? host.validation(sheet, areas[0]) : null;

async function change(self: AreasSelf, host: GridHost, apply: (old: Validation | null) => Validation | null) {
  for (const area of self.areas)
    await host.setValidation(
      self.sheet,
      area,
      apply(await host.validation(self.sheet, { ...area, rows: 1, columns: 1 })),
    );
}

function withTexts(old: Validation | null, texts: Partial<Validation>): Validation {
  if (!old) throw new HostError("InvalidOperation", "A validation needs a rule before it has a message.");
  return { ...old, ...texts };
}

/** Excel.DataValidation */
export const dataValidationKind: Kind<AreasSelf> = {
  name: "DataValidation",
  get: {
    type: async (self, host) => {
      const type = (await first(self, host))?.rule.type ?? "none";
      return type.slice(0, 1).toUpperCase() + type.slice(1);
    },
    rule: async (self, host) => {
      const validation = await first(self, host);
      return validation ? formatRule(validation.rule) : {};
    },
    errorAlert: async (self, host) => {
      const v = await first(self, host);
      return {
        message: v?.errorMessage ?? "",
        title: v?.errorTitle ?? "",
        style: v?.errorStyle ?? "Stop",
        showAlert: true,
      };
    },
    prompt: async (self, host) => {
      const v = await first(self, host);
      return { message: v?.promptMessage ?? "", title: v?.promptTitle ?? "", showPrompt: true };
    },
  },
  set: {
    rule: async (self, value, host) => {
      const rule = await parseRule(value, host);
      await change(self, host, (old) => ({ ...old, rule }));
    },
    errorAlert: (self, value, host) => {
      const alert = value as { message?: string; title?: string; style?: "Stop" | "Warning" | "Information" };
      const texts = {
        errorMessage: alert.message ?? "",
        errorTitle: alert.title ?? "",
        errorStyle: alert.style ?? "Stop",
      };
      return change(self, host, (old) => withTexts(old, texts));
    },
    prompt: (self, value, host) => {
      const prompt = value as { message?: string; title?: string };
      const texts = { promptMessage: prompt.message ?? "", promptTitle: prompt.title ?? "" };
      return change(self, host, (old) => withTexts(old, texts));
    },
  },
  call: { clear: (self, _args, host) => change(self, host, () => null) },
};
