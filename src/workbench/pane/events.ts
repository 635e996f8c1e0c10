import type { Bridge } from "./bridge.js";

type Handler = (argument: unknown) => unknown;

/** Numbers of Microsoft's protocol: see `office10EventId…` and `eventType` in excel-web-16.00.debug.js. */
const documentSelectionChanged = 2;
const worksheetSelectionChanged = 14;
const worksheetChanged = 10;
const eventMessageCategory = 65536;

export interface EventSource {
  /** Microsoft's own registration, but for the selection of the document, which the grid tells itself. */
  registration(generic: unknown): unknown;
  addSelectionHandler(handler: Handler): void;
  removeSelectionHandler(handler?: Handler): void;
}

/** Turns what happens in the grid into Office's events. */
export function eventSource(bridge: Bridge, trigger: (message: unknown) => void): EventSource {
  const handlers = new Set<Handler>();
  const tell = (messageType: number, worksheetId: string, content: object): void => {
    const message = JSON.stringify({ worksheetId, ...content });
    const entry = { messageCategory: eventMessageCategory, messageType, message };
    for (const targetId of [worksheetId, "Workbook"]) trigger({ entries: [{ ...entry, targetId }] });
  };
  bridge.onSelection((sheetId, address) => {
    for (const handler of handlers) void handler({ type: "documentSelectionChanged" });
    tell(worksheetSelectionChanged, sheetId, { address });
  });
  bridge.onChange((sheetId) => tell(worksheetChanged, sheetId, { changeType: "RangeEdited", source: "Local" }));
  const source: EventSource = {
    addSelectionHandler: (handler) => void handlers.add(handler),
    removeSelectionHandler: (handler) => void (handler ? handlers.delete(handler) : handlers.clear()),
    registration: (generic) => ({
      register: forwarding(generic, "register", source.addSelectionHandler),
      unregister: forwarding(generic, "unregister", source.removeSelectionHandler),
    }),
  };
  return source;
}

const forwarding =
  (generic: unknown, method: "register" | "unregister", own: (handler: Handler) => void) =>
  (eventId: number, targetId: string, handler: Handler): Promise<unknown> => {
    if (eventId === documentSelectionChanged) return Promise.resolve(own(handler));
    const methods = generic as Record<
      typeof method,
      (id: number, target: string, handler: Handler) => Promise<unknown>
    >;
    return methods[method](eventId, targetId, handler);
  };
