import { parseArea, splitSheet } from "../../grid/a1.js";
import type { DefinedName, GridHost } from "../../grid/host.js";
import { HostError } from "../../grid/host.js";
import {
  type Arguments,
  collectionChildren,
  type Handle,
  handle,
  isHandle,
  type Kind,
  nothing,
  notFound,
  selfOf,
} from "../../kind.js";
import { rangeKind, type RangeSelf } from "../range/range.js";
import { reference } from "../range/references.js";
import { sheetByName } from "../sheet/sheet-info.js";

interface ScopeSelf {
  readonly scope: string | null;
}
interface NameSelf extends ScopeSelf {
  readonly name: string;
}

const list = async ({ scope }: ScopeSelf, host: GridHost): Promise<readonly NameSelf[]> =>
  (await host.names()).filter((one) => one.scope === scope).map(({ name }) => ({ scope, name }));

async function definition({ scope, name }: NameSelf, host: GridHost): Promise<DefinedName> {
  const found = (await host.names()).find((one) => one.scope === scope && one.name === name);
  if (!found) throw notFound(`name "${name}"`);
  return found;
}

/** Excel's rules: starts with a letter or underscore, no spaces, and is not itself a reference. */
const isValidName = (name: string): boolean =>
  name.length <= 255 &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
  !/^[A-Za-z]{1,3}\d+$/.test(name) &&
  !/^(R|C|R\d*C\d*)$/i.test(name);

async function add({ scope }: ScopeSelf, [name, to, comment]: Arguments, host: GridHost): Promise<Handle> {
  if (typeof name !== "string" || !isValidName(name))
    throw new HostError("InvalidArgument", `The argument is invalid: "${String(name)}" cannot be a name.`);
  const taken = (await list({ scope }, host)).some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("InvalidArgument", `The name "${name}" already exists.`);
  const formula = isHandle(to) ? await reference(selfOf(rangeKind, to), host) : `=${String(to).replace(/^=/, "")}`;
  await host.addName({ scope, name, formula, visible: true, comment: typeof comment === "string" ? comment : "" });
  return handle(namedItemKind, { scope, name });
}

/** Excel.NamedItemCollection of the workbook or of a sheet. */
export const namesKind: Kind<ScopeSelf> = {
  name: "NamedItemCollection",
  items: async (self, host) => (await list(self, host)).map((one) => handle(namedItemKind, one)),
  call: { getCount: async (self, _args, host) => (await list(self, host)).length },
  child: {
    ...collectionChildren(
      () => namedItemKind,
      list,
      (item, key) => item.name.toLowerCase() === String(key).toLowerCase(),
    ),
    add,
  },
};

/** The range a name stands for, where its formula is a plain reference to one area of a sheet. */
async function rangeOf(self: NameSelf, host: GridHost): Promise<RangeSelf | null> {
  const { formula } = await definition(self, host);
  const { sheet } = splitSheet(formula.slice(1));
  try {
    return sheet === ""
      ? null
      : { sheet: (await sheetByName(host, sheet)).id, area: parseArea(formula, host.limits()) };
  } catch {
    return null;
  }
}

/** Excel.NamedItem */
export const namedItemKind: Kind<NameSelf> = {
  name: "NamedItem",
  id: (self) => self.name,
  get: {
    name: (self) => self.name,
    scope: (self) => (self.scope === null ? "Workbook" : "Worksheet"),
    formula: async (self, host) => (await definition(self, host)).formula,
    visible: async (self, host) => (await definition(self, host)).visible,
    comment: async (self, host) => (await definition(self, host)).comment,
    type: async (self, host) => ((await rangeOf(self, host)) ? "Range" : "Error"),
    value: async (self, host) => (await definition(self, host)).formula.slice(1),
  },
  set: {
    formula: (self, value, host) => host.changeName(self.scope, self.name, { formula: String(value) }),
    visible: (self, value, host) => host.changeName(self.scope, self.name, { visible: value === true }),
    comment: (self, value, host) => host.changeName(self.scope, self.name, { comment: String(value) }),
  },
  call: { delete: (self, _args, host) => host.deleteName(self.scope, self.name) },
  child: {
    getRange: async (self, _args, host) => {
      const range = await rangeOf(self, host);
      if (!range) throw new HostError("InvalidOperation", "The name does not refer to a range.");
      return handle(rangeKind, range);
    },
    getRangeOrNullObject: async (self, _args, host) => {
      const range = await rangeOf(self, host);
      return range ? handle(rangeKind, range) : nothing(rangeKind);
    },
  },
};
