import type { GridHost } from "../../grid/host.js";
import { collectionChildren, handle, type Kind } from "../../kind.js";

interface SheetSelf {
  readonly sheet: string;
}
interface PropertySelf extends SheetSelf {
  readonly key: string;
}

const list = ({ sheet }: SheetSelf, host: GridHost): readonly PropertySelf[] =>
  Object.keys(host.extras(sheet).customProperties).map((key) => ({ sheet, key }));

/** Excel.WorksheetCustomPropertyCollection; keys differ by more than capitals. */
export const customPropertiesKind: Kind<SheetSelf> = {
  name: "WorksheetCustomPropertyCollection",
  items: (self, host) => list(self, host).map((one) => handle(customPropertyKind, one)),
  call: { getCount: (self, _args, host) => list(self, host).length },
  child: {
    ...collectionChildren(
      () => customPropertyKind,
      list,
      (item, key) => item.key.toLowerCase() === String(key).toLowerCase(),
    ),
    add: (self, [key, value], host) => {
      const old = list(self, host).find((one) => one.key.toLowerCase() === String(key).toLowerCase());
      host.extras(self.sheet).customProperties[old?.key ?? String(key)] = String(value);
      return handle(customPropertyKind, { sheet: self.sheet, key: old?.key ?? String(key) });
    },
  },
};

/** Excel.WorksheetCustomProperty */
const customPropertyKind: Kind<PropertySelf> = {
  name: "WorksheetCustomProperty",
  id: (self) => self.key,
  get: { key: (self) => self.key, value: ({ sheet, key }, host) => host.extras(sheet).customProperties[key] },
  set: {
    value: ({ sheet, key }, value, host) => {
      host.extras(sheet).customProperties[key] = String(value);
    },
  },
  call: {
    delete: ({ sheet, key }, _args, host) => {
      delete host.extras(sheet).customProperties[key];
    },
  },
};
