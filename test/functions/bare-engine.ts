import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

export type CustomFunction = (...args: unknown[]) => unknown;

/** A function's answer as Excel would see it: a value, or an error with its sentence. */
export type Outcome = { readonly value: unknown } | { readonly error: string; readonly message: string };

export interface BareEngine {
  readonly functions: ReadonlyMap<string, CustomFunction>;
  readonly call: (id: string, args: readonly unknown[]) => Outcome;
  /** Names that the script left on the global object. */
  readonly leftovers: readonly string[];
}

/**
 * Loads a built functions.js into a JavaScript engine that has the language and `CustomFunctions`, and nothing else:
 * no window, no console, no timers, no code from text.
 */
export function bareEngine(folder: string): BareEngine {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(hostObjects, context);
  const before = new Set(Object.getOwnPropertyNames(vm.runInContext("globalThis", context)));
  vm.runInContext(readFileSync(path.join(folder, "functions.js"), "utf8"), context, { filename: "functions.js" });
  const globals = Object.getOwnPropertyNames(vm.runInContext("globalThis", context));
  const functions = vm.runInContext("CustomFunctions.associated", context) as Map<string, CustomFunction>;
  return { functions, call: (id, args) => call(functions, id, args), leftovers: globals.filter((n) => !before.has(n)) };
}

const hostObjects = `
delete globalThis.console; delete globalThis.WebAssembly;
var CustomFunctions = {
  associated: new Map(),
  associate(id, fn) { this.associated.set(id, fn); },
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  Error: class { constructor(code, message) { this.code = code; this.message = message; } },
};`;

function call(functions: ReadonlyMap<string, CustomFunction>, id: string, args: readonly unknown[]): Outcome {
  const fn = functions.get(id);
  if (!fn) throw new Error(`No function ${id} is associated.`);
  try {
    return { value: fn(...args) };
  } catch (thrown) {
    const { code, message } = thrown as { code?: string; message?: string };
    if (code === undefined) throw thrown;
    return { error: code, message: message ?? "" };
  }
}
