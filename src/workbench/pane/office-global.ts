import type { EventSource } from "./events.js";

type Callback = (result: { status: string; value?: unknown }) => void;

/** The requirement set that Univer and our executor come closest to. */
const excelApi = "1.13";

/** `Office` as an add-in in Excel on the web finds it; what Microsoft's Excel client brings itself shines through. */
export function officeFor(own: object, events: EventSource): object {
  const ready = { host: "Excel", platform: "OfficeOnline" };
  const office = {
    onReady: (seen?: (info: typeof ready) => unknown) => Promise.resolve(ready).then((info) => (seen?.(info), info)),
    context: {
      ...ready,
      ...language,
      requirements,
      diagnostics: { ...ready, version: "16.0" },
      document: documentFor(events),
    },
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    EventType: { DocumentSelectionChanged: "documentSelectionChanged" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    actions: { associate: () => undefined },
  };
  return Object.create(own, Object.getOwnPropertyDescriptors(office)) as object;
}

const language = { displayLanguage: "en-US", contentLanguage: "en-US" };
const requirements = {
  isSetSupported: (set: string, version: string | number = 1) =>
    /^ExcelApi$/i.test(set) && asNumber(version) <= asNumber(excelApi),
};

/** "1.9" is older than "1.13". */
function asNumber(version: string | number): number {
  const [major = "0", minor = "0"] = String(version).split(".");
  return Number(major) * 1000 + Number(minor);
}

function documentFor(events: EventSource) {
  return {
    url: "",
    mode: "readWrite",
    addHandlerAsync: (_type: string, handler: (argument: unknown) => unknown, ...rest: unknown[]) => {
      events.addSelectionHandler(handler);
      succeed(rest);
    },
    removeHandlerAsync: (_type: string, options?: { handler?: (argument: unknown) => unknown }, ...rest: unknown[]) => {
      events.removeSelectionHandler(options?.handler);
      succeed(rest);
    },
  };
}

/** The callback is the last argument, after options that may be left out. */
function succeed(rest: readonly unknown[]): void {
  const callback = rest.at(-1);
  if (typeof callback === "function") (callback as Callback)({ status: "succeeded" });
}
