import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import vm from "node:vm";
import { createExecutor, type ExecutorOptions } from "../../src/office-host/executor.js";
import type { GridHost } from "../../src/office-host/grid/host.js";
import { markUndoGroups } from "../../src/office-host/undo-not-supported.js";
import { connectClient, type Traffic } from "../../src/office-host/session.js";

/** Microsoft's Excel client, loaded once into a Node context; its proxies, load rules and errors are the real ones. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

const nothing = (): undefined => undefined;

/** As much of a page as the client looks at while loading. */
function page(): Record<string, unknown> {
  const element = () => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getAttribute: () => null,
  });
  const script = { src: "https://localhost/dist/office.debug.js", getAttribute: () => "" };
  const storage = { getItem: () => null, setItem: nothing };
  const document = {
    readyState: "complete",
    addEventListener: nothing,
    createElement: element,
    getElementsByTagName: (tag: string) => (tag === "script" ? [script] : [element()]),
    getElementById: () => null,
    currentScript: null,
    cookie: "",
    body: element(),
    head: element(),
  };
  return {
    document,
    location: { href: "https://localhost/", protocol: "https:", search: "", hash: "", hostname: "localhost" },
    navigator: { userAgent: "node", language: "en-US" },
    ...{ history: {}, name: "", external: {}, screen: { width: 1, height: 1 }, XMLHttpRequest: nothing },
    ...{ sessionStorage: storage, localStorage: storage, addEventListener: nothing, removeEventListener: nothing },
    ...{ setTimeout: fastTimeout, clearTimeout, setInterval: () => 0, clearInterval: nothing },
    ...{ console, Promise, performance },
  };
}

/** The client waits 5 s between its attempts to release references; a test need not. */
const fastTimeout = (run: () => void, ms: number): unknown => setTimeout(run, Math.min(ms, 5));

// Microsoft's Ajax library, of which the client needs three names.
const AJAX = `var Type = Function; Type.registerNamespace = function (n) {
  n.split(".").reduce(function (o, k) { return (o[k] = o[k] || {}); }, window); };
  Type.registerClass = function () {}; var Sys = { StringBuilder: function () {}, EventArgs: function () {} };`;

let loaded: Client | undefined;

export function loadClient(): Client {
  if (loaded) return loaded;
  const window = page();
  for (const self of ["window", "self", "top", "parent"]) window[self] = window;
  const context = vm.createContext(window);
  const root = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));
  const filename = join(root, "dist", "excel-web-16.00.debug.js");
  vm.runInContext(AJAX, context);
  vm.runInContext(readFileSync(filename, "utf8"), context, { filename });
  loaded = { Excel: window["Excel"], OfficeExtension: window["OfficeExtension"] } as unknown as Client;
  // The client then refuses what the host's API set does not have, as it does in Excel.
  (loaded.OfficeExtension as unknown as { CommonUtility: Record<string, unknown> }).CommonUtility[
    "_doApiNotSupportedCheck"
  ] = true;
  markUndoGroups(loaded.Excel);
  officeOf = (office) => void (window["Office"] = office);
  return loaded;
}
let officeOf: (office: unknown) => void = nothing;

export interface Session {
  readonly client: Client;
  /** Requests that carried work: one for each `context.sync()` that had something to send. */
  readonly syncs: Traffic[];
  /** Actions sent so far. */
  actions(): number;
}

/** Requests that only release references at the end of a run are housekeeping, not syncs. */
const isHousekeeping = ({ request }: Traffic): boolean =>
  request.Actions.every(
    (action) => action.Name === "_RemoveReference" || (action.ActionType === 1 && action.Name === ""),
  );

/** The `Office` and `Excel` globals of a host whose API set is `version`, over a grid; counts what travels. */
export function connect(grid: GridHost, options: ExecutorOptions & { readonly api?: string } = {}): Session {
  const client = loadClient();
  const syncs: Traffic[] = [];
  let actions = 0;
  const execute = createExecutor(grid, options);
  connectClient(client.OfficeExtension, execute, (traffic) => {
    actions += traffic.request.Actions.length;
    if (!isHousekeeping(traffic)) syncs.push(traffic);
  });
  const [, newest = 0] = (options.api ?? "1.99").split(".").map(Number);
  const isSetSupported = (set: string, version = "1.1"): boolean =>
    set !== "ExcelApi" || Number(String(version).split(".")[1]) <= newest;
  const office = { context: { requirements: { isSetSupported }, platform: "OfficeOnline" } };
  officeOf(office);
  Object.assign(globalThis, { Office: office, Excel: client.Excel, OfficeExtension: client.OfficeExtension });
  return { client, syncs, actions: () => actions };
}
