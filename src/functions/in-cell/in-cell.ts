import { Refusal } from "../../economics/index.js";
import { readArgument, required } from "./read-argument.js";
import { readResult, type Result } from "./read-result.js";

/**
 * The guard around every custom function: cells in, a clean number, text or table out, or a sentence in Excel's error.
 *
 * @param core what computes, from named fields
 * @param given the arguments as Excel sent them, by the core's names
 * @param standards the values of the arguments that may be left blank; every other one is required
 * @throws CustomFunctions.Error, #VALUE! for a refused input and #N/A where there is no answer
 */
export function inCell<Fields extends object, Answer extends Result>(
  core: (fields: Fields) => Answer,
  given: { readonly [Name in keyof Fields]-?: unknown },
  standards: Partial<Fields> = {},
): Answer {
  try {
    const fields: Record<string, unknown> = {};
    for (const name of Object.keys(given)) {
      const standard = name in standards ? standards[name as keyof Fields] : required;
      fields[name] = readArgument(name, given[name as keyof Fields], standard);
    }
    return readResult(core(fields as Fields)) as Answer;
  } catch (error) {
    throw inExcel(error);
  }
}

/** Only #VALUE! and #N/A can carry a sentence. */
function inExcel(error: unknown): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  if (error instanceof Refusal)
    return new CustomFunctions.Error(error.reason === "none" ? notAvailable : invalidValue, fitting(error.message));
  const kind = error instanceof Error ? error.name : "unknown";
  return new CustomFunctions.Error(
    invalidValue,
    `A fault in the function itself (${kind}): please report this formula.`,
  );
}

/** Excel shows about 200 characters. */
const fitting = (sentence: string): string => (sentence.length < 200 ? sentence : `${sentence.slice(0, 198)}…`);
