/**
 * Runs in the pane's frame between Microsoft's Excel client and the pane's own bundle: the client then talks to the
 * grid of the page instead of to Excel, and the pane does not notice.
 */
import type { Request } from "../../office-host/protocol.js";
import type { Bridge } from "./bridge.js";
import { officeFor } from "./office-global.js";
import { eventSource } from "./events.js";

interface RequestMessage {
  readonly Body: Request | string;
}

const bridge = window.parent.workbench as Bridge;
const extension = (window as unknown as { OfficeExtension: OfficeExtensionInternals }).OfficeExtension;

/** Names of Microsoft's client that its documentation leaves out; seen in excel-web-16.00.debug.js. */
interface OfficeExtensionInternals {
  readonly SessionBase: (new () => object) & { _overrideSession: unknown };
  readonly GenericEventRegistration: { getGenericEventRegistration(controlId: string): unknown };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: unknown): void;
}

const events = eventSource(bridge, (message) => extension._testTriggerRichApiMessageEvent(message));

class GridSession extends extension.SessionBase {
  _resolveRequestUrlAndHeaderInfo = (): Promise<null> => Promise.resolve(null);
  _createRequestExecutorOrNull = () => ({ executeAsync });
  getEventRegistration = (controlId: string): unknown =>
    events.registration(extension.GenericEventRegistration.getGenericEventRegistration(controlId));
}

async function executeAsync(_customData: unknown, flags: number, message: RequestMessage) {
  const request = typeof message.Body === "string" ? (JSON.parse(message.Body) as Request) : message.Body;
  const Body = await bridge.execute(structuredClone(request), flags);
  return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body };
}

extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
extension.SessionBase._overrideSession = new GridSession();
const whole = window as unknown as { Office: object };
whole.Office = officeFor(whole.Office, events);

document.addEventListener("keydown", (event) => {
  if (event.key !== "F6") return;
  event.preventDefault();
  bridge.moveFocus(!event.shiftKey);
});
