import { HostError } from "../../grid/host.js";
import { handle, type Kind } from "../../kind.js";
import { createdWorkbookKind } from "./created-workbook.js";

const MODES: readonly unknown[] = ["Automatic", "AutomaticExceptTables", "Manual"];

/** Excel.Application. Screen and calculation are suspended until the end of a request in any case. */
export const applicationKind: Kind<object> = {
  name: "Application",
  get: {
    calculationMode: (_self, host) => host.bookExtras().calculationMode,
    calculationState: () => "Done",
  },
  set: {
    calculationMode: (_self, value, host) => {
      if (!MODES.includes(value)) throw new HostError("InvalidArgument", "This calculation mode does not exist.");
      host.bookExtras().calculationMode = value as "Automatic";
    },
  },
  call: {
    calculate: (_self, _args, host) => host.settle(),
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
  child: { createWorkbook: (_self, [base64]) => handle(createdWorkbookKind, { base64 }) },
};
