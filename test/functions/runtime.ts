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
  /** One batch, as Excel sends it. Rejects as soon as the runtime cannot write its answers down. */
  readonly invoke: (calls: readonly Call[]) => Promise<Outcome[]>;
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

/** What a call waits for. */
interface Waiting {
  readonly answered: (answer: Answer) => void;
  readonly brokenOff: (fault: unknown) => void;
}

/** The calls that have no answer yet, and the odd values that they hold. */
interface Traffic {
  readonly odd: unknown[];
  readonly waiting: Map<number, Waiting>;
}

/** Microsoft's own custom-functions runtime, in a Node vm, with the built functions.js in it. */
export function excelRuntime(folder?: string): Runtime {
  const traffic: Traffic = { odd: [], waiting: new Map() };
  const { odd, waiting } = traffic;
  const { context, bridge } = hostedContext({
    onAnswers: (answers) => answers.forEach((answer) => waiting.get(answer[0])?.answered(answer)),
    onUnwritable: (fault) => waiting.forEach(({ brokenOff }) => brokenOff(fault)),
  });
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
  return { ids, invoke: (calls) => sendBatch(calls, traffic, bridge), associate: host.associate };
}

let nextCall = 1;

function sendBatch(
  calls: readonly Call[],
  { odd, waiting }: Traffic,
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
        const { id, args } = calls[i]!;
        const done = (): boolean => waiting.delete(number);
        waiting.set(number, {
          answered: (answer) => done() && resolve(outcomeOf(answer)),
          brokenOff: (fault) =>
            done() && reject(new Error(`No answer to ${id}(${args.map(String).join(", ")}): ${fault}`)),
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

const tellingStringify = `{
  const { stringify } = JSON;
  JSON.stringify = (...args) => {
    try { return stringify(...args); } catch (fault) { onUnwritable(fault); throw fault; }
  };
}`;

interface Heard {
  readonly onAnswers: (answers: readonly Answer[]) => void;
  /** The runtime cannot write its answers down, and will try it again for a minute. */
  readonly onUnwritable: (fault: unknown) => void;
}

/** A page as far as the runtime looks at one, and the bridge that it finds and talks to instead of Excel. */
function hostedContext(heard: Heard) {
  const listeners: ((text: string) => void)[] = [];
  const send = (text: string): void => listeners.forEach((listener) => listener(text));
  const bridge = {
    get onMessageFromHost() {
      return send;
    },
    set onMessageFromHost(listener: (text: string) => void) {
      listeners.push(listener);
    },
    sendMessageToHost: (text: string) => answerRequest(JSON.parse(text) as Message, heard.onAnswers, send),
  } satisfies Bridge;
  const context = vm.createContext({
    ...pageGlobals(),
    onUnwritable: heard.onUnwritable,
    _richApiNativeBridge: bridge,
  });
  vm.runInContext(tellingStringify, context);
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
