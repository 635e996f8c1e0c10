import { HostError } from "../../grid/host.js";
import type { Kind } from "../../kind.js";

const refusePassword = (password: unknown): void => {
  if (typeof password === "string" && password !== "")
    throw new HostError("ApiNotFound", "Passwords are not available on this host.");
};

/** Excel.WorksheetProtection */
export const sheetProtectionKind: Kind<{ readonly sheet: string }> = {
  name: "WorksheetProtection",
  get: {
    protected: ({ sheet }, host) => host.extras(sheet).protection.locked,
    options: ({ sheet }, host) => host.extras(sheet).protection.options,
  },
  call: {
    protect: ({ sheet }, [options, password], host) => {
      refusePassword(password);
      host.extras(sheet).protection = { locked: true, options: (options ?? {}) as Record<string, boolean> };
    },
    unprotect: ({ sheet }, [password], host) => {
      refusePassword(password);
      host.extras(sheet).protection = { locked: false, options: {} };
    },
  },
};

/** Excel.WorkbookProtection: of the structure, that is of the sheets' names and order. */
export const workbookProtectionKind: Kind<object> = {
  name: "WorkbookProtection",
  get: { protected: (_self, host) => host.bookExtras().structureLocked },
  call: {
    protect: (_self, [password], host) => {
      refusePassword(password);
      host.bookExtras().structureLocked = true;
    },
    unprotect: (_self, [password], host) => {
      refusePassword(password);
      host.bookExtras().structureLocked = false;
    },
  },
};
