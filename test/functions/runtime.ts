import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import type { CustomFunction, Outcome } from "./bare-engine.js";

export interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
}

export interface Runtime {
  readonly ids: readonly string[];
  /** One batch, as Excel sends it. Rejects if the runtime has not answered every call in time. */
  readonly invoke: (calls: readonly Call[], patienceMs?: number) => Promise<Outcome[]>;
  readonly associate: (id: string, fn: CustomFunction) => void;
}

type Answer = readonly [call: number, ok: boolean, value: unknown, code: number | readonly number[]];
type Bridge = { onMessageFromHost: unknown; sendMessageToHost: (text: string) => void };

/** Numbers by which the runtime names errors to Excel. */
const errorNames: Readonly<Record<number, string>> = {
  0: "#NUM!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  6: "#NUM!",
  7: "#VALUE!",
};

/** Values that JSON cannot carry are sent as `{ odd: index }` and put back before the function sees them. */
const isOdd = (value: unknown): boolean =>
  value === undefined ||
  typeof value === "bigint" ||
  typeof value === "symbol" ||
  value instanceof Date ||
  (typeof value === "number" && !Number.isFinite(value));

/** Microsoft's own custom-functions runtime, in a Node vm, with the built functions.js in it. */
export function excelRuntime(folder?: string): Runtime {
  const odd: unknown[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  const { context, bridge } = hostedContext((answers) => answers.forEach((answer) => waiting.get(answer[0])?.(answer)));
  const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/custom-functions-runtime.debug.js");
  vm.runInContext(readFileSync(file, "utf8"), context, { filename: file });
  const ids: string[] = [];
  const host = context["CustomFunctions"] as { associate: (id: string, fn: CustomFunction) => void };
  const associate = host.associate.bind(host);
  const putBack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(putBack);
    return typeof value === "object" && value !== null && "odd" in value ? odd[value.odd as number] : value;
  };
  host.associate = (id, fn) => {
    ids.push(id);
    associate(id, (...args) => fn(...args.map(putBack)));
  };
  if (folder) vm.runInContext(readFileSync(path.join(folder, "functions.js"), "utf8"), context);
  const invoke: Runtime["invoke"] = (calls, patienceMs = 90_000) => sendBatch(calls, patienceMs, odd, waiting, bridge);
  return { ids, invoke, associate: host.associate };
}

let nextCall = 1;

function sendBatch(
  calls: readonly Call[],
  patienceMs: number,
  odd: unknown[],
  waiting: Map<number, (answer: Answer) => void>,
  bridge: { send: (text: string) => void },
): Promise<Outcome[]> {
  const store = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(store);
    return isOdd(value) ? { odd: odd.push(value) - 1 } : value;
  };
  const numbers = calls.map(() => nextCall++);
  const entries = calls.map(({ id, args }, i) => {
    const invocation = JSON.stringify([numbers[i], id, args.map(store), "Sheet1!A1", 0]);
    return [1, 1000, "", invocation, numbers[i]];
  });
  const answers = numbers.map(
    (number, i) =>
      new Promise<Outcome>((resolve, reject) => {
        const silent = new Error(`No answer to ${calls[i]!.id}(${calls[i]!.args.map(String).join(", ")}).`);
        const timer = setTimeout(() => reject(silent), patienceMs);
        waiting.set(number, (answer) => {
          clearTimeout(timer);
          waiting.delete(number);
          resolve(outcomeOf(answer));
        });
      }),
  );
  bridge.send(JSON.stringify({ type: 3, message: { entries } }));
  return Promise.all(answers);
}

function outcomeOf([, ok, value, code]: Answer): Outcome {
  if (ok) return { value };
  const number = typeof code === "number" ? code : code[0]!;
  return { error: errorNames[number] ?? `error ${number}`, message: String(value) };
}

/** A page as far as the runtime looks at one, and the bridge that it finds and talks to instead of Excel. */
function hostedContext(onAnswers: (answers: readonly Answer[]) => void) {
  const listeners: ((text: string) => void)[] = [];
  const send = (text: string): void => listeners.forEach((listener) => listener(text));
  const bridge = {
    get onMessageFromHost() {
      return send;
    },
    set onMessageFromHost(listener: (text: string) => void) {
      listeners.push(listener);
    },
    sendMessageToHost: (text: string) => answerRequest(JSON.parse(text) as Message, onAnswers, send),
  } satisfies Bridge;
  const context = vm.createContext({ ...pageGlobals(), _richApiNativeBridge: bridge });
  vm.runInContext("var window = globalThis, self = globalThis, top = globalThis, parent = globalThis;", context);
  return { context: context as Record<string, unknown>, bridge: { send } };
}

interface Message {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: unknown };
}

interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo: { readonly Arguments: readonly [readonly Answer[]] };
}

/** Plays Excel: takes the results out of a request and acknowledges every action of it. */
function answerRequest(
  message: Message,
  onAnswers: (a: readonly Answer[]) => void,
  send: (text: string) => void,
): void {
  if (message.type !== 1) return;
  const body = message.message.body;
  const { Actions = [] } = (typeof body === "string" ? JSON.parse(body) : body) as { Actions?: Action[] };
  const results = Actions.filter((action) => action.Name === "SetInvocationArrayResults");
  for (const action of results) onAnswers(action.ArgumentInfo.Arguments[0]);
  const response = { Results: Actions.map((action) => ({ ActionId: action.Id, Value: null })) };
  const envelope = { statusCode: 200, headers: {}, body: JSON.stringify(response) };
  setTimeout(() => send(JSON.stringify({ id: message.id, type: 1, flags: 0, message: envelope })), 1);
}

function pageGlobals(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const storage = { getItem: () => null, setItem: nothing };
  const script = { src: "https://localhost/custom-functions-runtime.js", getAttribute: () => script.src };
  type Later = (...args: unknown[]) => void;
  const tolerant = (run: Later, args: unknown[]): void => {
    try {
      run(...args);
    } catch {
      // the loader looks for a host page that is not there
    }
  };
  return {
    Sys: { StringBuilder: nothing },
    Type: { registerNamespace: nothing, registerClass: nothing },
    setTimeout: (run: Later, ms: number, ...args: unknown[]) => setTimeout(tolerant, ms, run, args),
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    document: {
      readyState: "complete",
      addEventListener: nothing,
      createElement: () => ({ setAttribute: nothing }),
      getElementsByTagName: (tag: string) => (tag === "script" ? [script] : [{ appendChild: nothing }]),
      head: { appendChild: nothing },
    },
    location: { href: "https://localhost/", protocol: "https:", search: "", hash: "" },
    history: {},
    navigator: { userAgent: "node", language: "en-US" },
    addEventListener: nothing,
    removeEventListener: nothing,
    performance,
    sessionStorage: storage,
    localStorage: storage,
    external: {},
    XMLHttpRequest: nothing,
  };
}
