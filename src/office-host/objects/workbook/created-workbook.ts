import type { Awaitable, GridHost } from "../../grid/host.js";
import { HostError } from "../../grid/host.js";
import type { Kind } from "../../kind.js";

/** Excel.WorkbookCreated: a file that waits to be opened. */
export const createdWorkbookKind: Kind<{ readonly base64: unknown }> = {
  name: "WorkbookCreated",
  id: () => "created",
  call: { open: ({ base64 }, _args, host) => openFile(base64, host) },
};

/** Opens a file in base64 as another workbook, where the host can. */
export function openFile(base64: unknown, host: GridHost): Awaitable<void> {
  if (!host.openFile) throw new HostError("ApiNotFound", "This host opens no other workbooks.");
  if (typeof base64 !== "string" || base64 === "")
    throw new HostError("InvalidArgument", "The argument is invalid: a file in base64 is expected.");
  return host.openFile(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
}
