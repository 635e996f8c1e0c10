import type { GridHost } from "../../grid/host.js";
import { collectionChildren, handle, type Kind, notFound } from "../../kind.js";

interface SettingSelf {
  readonly key: string;
}

const list = (_self: unknown, host: GridHost): readonly SettingSelf[] =>
  Object.keys(host.bookExtras().settings).map((key) => ({ key }));

/** Excel.SettingCollection: what an add-in stores in the workbook. */
export const settingsKind: Kind<object> = {
  name: "SettingCollection",
  items: (self, host) => list(self, host).map((one) => handle(settingKind, one)),
  call: { getCount: (self, _args, host) => list(self, host).length },
  child: {
    ...collectionChildren(
      () => settingKind,
      list,
      (item, key) => item.key === key,
    ),
    add: (_self, [key, value], host) => {
      host.bookExtras().settings[String(key)] = structuredClone(value);
      return handle(settingKind, { key: String(key) });
    },
  },
};

/** Excel.Setting */
const settingKind: Kind<SettingSelf> = {
  name: "Setting",
  id: (self) => self.key,
  get: {
    key: (self) => self.key,
    value: ({ key }, host) => {
      const { settings } = host.bookExtras();
      if (!(key in settings)) throw notFound(`setting "${key}"`);
      return structuredClone(settings[key]);
    },
  },
  set: {
    value: ({ key }, value, host) => {
      host.bookExtras().settings[key] = structuredClone(value);
    },
  },
  call: {
    delete: ({ key }, _args, host) => {
      const { settings } = host.bookExtras();
      if (!(key in settings)) throw notFound(`setting "${key}"`);
      delete settings[key];
    },
  },
};
