import { intersection } from "../../grid/a1.js";
import { r1c1ToA1 } from "../../grid/formula-notation.js";
import { type ConditionalFormat, type GridHost, HostError } from "../../grid/host.js";
import { collectionChildren, handle, type Kind, notFound } from "../../kind.js";
import { colour } from "../colour.js";
import type { AreasSelf } from "./range-format.js";
import { rangeKind } from "./range.js";

/** One conditional format; over several areas it is one in each. */
interface FormatSelf {
  readonly sheet: string;
  readonly ids: readonly string[];
}

const meeting = async ({ sheet, areas }: AreasSelf, host: GridHost): Promise<FormatSelf[]> =>
  (await host.conditionalFormats(sheet))
    .filter((format) => areas.some((area) => intersection(area, format.area)))
    .map(({ id }) => ({ sheet, ids: [id] }));

/** Excel.ConditionalFormatCollection of a range: formats by formula ("Custom"). */
export const conditionalFormatsKind: Kind<AreasSelf> = {
  name: "ConditionalFormatCollection",
  items: async (self, host) => (await meeting(self, host)).map((one) => handle(conditionalFormatKind, one)),
  call: {
    clearAll: async (self, _args, host) => {
      const ids = (await meeting(self, host)).flatMap((one) => one.ids);
      await host.deleteConditionalFormats(self.sheet, ids);
    },
    getCount: async (self, _args, host) => (await meeting(self, host)).length,
  },
  child: {
    ...collectionChildren(
      () => conditionalFormatKind,
      meeting,
      (item, key) => item.ids[0] === key,
    ),
    add: async ({ sheet, areas }, [type], host) => {
      if (type !== "Custom")
        throw new HostError("ApiNotFound", `The conditional format ${String(type)} is not available on this host.`);
      const ids: string[] = [];
      for (const area of areas)
        ids.push(await host.addConditionalFormat(sheet, { area, formula: "", fill: "", fontColour: "", bold: null }));
      return handle(conditionalFormatKind, { sheet, ids });
    },
  },
};

async function change(self: FormatSelf, part: Partial<ConditionalFormat>, host: GridHost): Promise<void> {
  for (const id of self.ids) await host.changeConditionalFormat(self.sheet, id, part);
}

async function read(self: FormatSelf, host: GridHost): Promise<ConditionalFormat> {
  const found = (await host.conditionalFormats(self.sheet)).find((format) => format.id === self.ids[0]);
  if (!found) throw notFound("conditional format");
  return found;
}

/** Excel.ConditionalFormat */
const conditionalFormatKind: Kind<FormatSelf> = {
  name: "ConditionalFormat",
  id: (self) => self.ids[0] ?? "",
  get: { id: (self) => self.ids[0], type: () => "Custom" },
  call: { delete: (self, _args, host) => host.deleteConditionalFormats(self.sheet, self.ids) },
  child: {
    custom: (self) => handle(customKind, self),
    customOrNullObject: (self) => handle(customKind, self),
    getRangeOrNullObject: async (self, _args, host) =>
      handle(rangeKind, { sheet: self.sheet, area: (await read(self, host)).area }),
  },
};

const customKind: Kind<FormatSelf> = {
  name: "CustomConditionalFormat",
  child: { rule: (self) => handle(ruleKind, self), format: (self) => handle(ruleFormatKind, self) },
};

const ruleKind: Kind<FormatSelf> = {
  name: "ConditionalFormatRule",
  get: { formula: async (self, host) => (await read(self, host)).formula },
  set: {
    formula: (self, value, host) => change(self, { formula: String(value) }, host),
    /** Relative to each cell, so it reads as A1 from the first one. */
    formulaR1C1: async (self, value, host) => {
      for (const id of self.ids) {
        const { area } = await read({ ...self, ids: [id] }, host);
        const formula = r1c1ToA1(String(value), area.row, area.column);
        await host.changeConditionalFormat(self.sheet, id, { formula });
      }
    },
  },
};

const ruleFormatKind: Kind<FormatSelf> = {
  name: "ConditionalRangeFormat",
  child: { fill: (self) => handle(fillKind, self), font: (self) => handle(fontKind, self) },
};

const fillKind: Kind<FormatSelf> = {
  name: "ConditionalRangeFill",
  get: { color: async (self, host) => (await read(self, host)).fill },
  set: { color: (self, value, host) => change(self, { fill: colour(value) }, host) },
};

const fontKind: Kind<FormatSelf> = {
  name: "ConditionalRangeFont",
  get: {
    color: async (self, host) => (await read(self, host)).fontColour,
    bold: async (self, host) => (await read(self, host)).bold,
  },
  set: {
    color: (self, value, host) => change(self, { fontColour: colour(value) }, host),
    bold: (self, value, host) => change(self, { bold: value === true }, host),
  },
};
