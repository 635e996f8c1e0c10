import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import type { CustomFunction } from "../functions/bare-engine.js";

/**
 * The built functions in this very context. The bare engine of the tests is a context of its own, in which Node looks
 * every global name up the slow way: eight times slower, which no engine of Excel's is.
 */
export function functionsHere(folder: string): ReadonlyMap<string, CustomFunction> {
  const functions = new Map<string, CustomFunction>();
  const associate = (id: string, fn: CustomFunction): unknown => functions.set(id, fn);
  const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
  Object.assign(globalThis, { CustomFunctions: { associate, ErrorCode, Error } });
  vm.runInThisContext(readFileSync(path.join(folder, "functions.js"), "utf8"));
  return functions;
}
