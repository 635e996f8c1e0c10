import { type GridHost, HostError } from "./grid/host.js";

/** Operations that Excel refuses on a protected sheet, all with the sheet as their first argument. */
const REFUSED = [
  "write",
  "fillFormula",
  "clear",
  "writeFormat",
  "writeNumberFormats",
  "setColumnWidth",
  "setRowHeight",
  "group",
  "ungroup",
  "setValidation",
  "addConditionalFormat",
  "changeConditionalFormat",
  "deleteConditionalFormats",
] as const;

/** The host, but with sheet protection: the grids themselves know none. */
export function withProtection(host: GridHost): GridHost {
  const refuse = (sheet: string): void => {
    if (host.extras(sheet).protection.locked)
      throw new HostError("AccessDenied", "You do not have permission to edit this sheet: it is protected.");
  };
  return new Proxy(host, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property, target);
      if (typeof member !== "function") return member;
      const method = member.bind(target) as (...args: unknown[]) => unknown;
      if (property === "copyCells")
        return (from: unknown, to: { sheet: string }) => (refuse(to.sheet), method(from, to));
      if (!(REFUSED as readonly unknown[]).includes(property)) return method;
      return (sheet: string, ...rest: unknown[]) => (refuse(sheet), method(sheet, ...rest));
    },
  });
}
