import { type GridHost, HostError } from "./grid/host.js";

/** Excel's words for the codes that tests inject most; other codes come with the words of a general fault. */
const MESSAGES: Readonly<Record<string, string>> = {
  InactiveWorkbook:
    "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.",
  AccessDenied: "You cannot perform the requested operation.",
};
const GENERAL = "There was an internal error while processing the request.";

export interface Faults {
  /** Before the n-th action, from 0 over all requests. @throws HostError */
  atCount(count: number): void;
  /** Before an operation by its name. @throws HostError */
  atName(name: string): void;
}

/** The host's faults, each of which comes once. */
export function faultsOf(host: GridHost): Faults {
  const waiting = [...(host.likeExcel?.faults ?? [])];
  const come = (at: number | string): void => {
    const index = waiting.findIndex(({ atOperation }) => atOperation === at);
    const [fault] = index < 0 ? [] : waiting.splice(index, 1);
    if (fault) throw new HostError(fault.error, MESSAGES[fault.error] ?? GENERAL);
  };
  return { atCount: come, atName: come };
}
