import { formatArea, parseArea } from "../../grid/a1.js";
import { type GridHost, HostError, type Scalar } from "../../grid/host.js";
import { type Arguments, handle, isHandle, type Kind, selfOf } from "../../kind.js";
import { rangeAreasKind } from "../range/range-areas.js";
import { rangeOrAddress } from "../range/range-methods.js";

interface SheetSelf {
  readonly sheet: string;
}

const PROPERTIES = [
  "orientation",
  "zoom",
  "paperSize",
  "centerHorizontally",
  "centerVertically",
  "printGridlines",
  "printHeadings",
  "blackAndWhite",
  "printOrder",
  "topMargin",
  "bottomMargin",
  "leftMargin",
  "rightMargin",
  "headerMargin",
  "footerMargin",
] as const;

const layout = ({ sheet }: SheetSelf, host: GridHost) => host.extras(sheet).pageLayout;
const text = (self: SheetSelf, host: GridHost, key: string): string => String(layout(self, host)[key] ?? "");

/** Stores what an address names, without its sheet, as Excel shows it. */
const storing =
  (key: string) =>
  async (self: SheetSelf, [address]: Arguments, host: GridHost): Promise<void> => {
    const areas =
      isHandle(address) && address.kind === rangeAreasKind
        ? selfOf(rangeAreasKind, address).areas
        : [(await rangeOrAddress(address, self.sheet, host)).area];
    layout(self, host)[key] = areas.map((area) => formatArea(area, host.limits())).join(",");
  };

/** Excel.PageLayout */
export const pageLayoutKind: Kind<SheetSelf> = {
  name: "PageLayout",
  get: Object.fromEntries(PROPERTIES.map((key) => [key, (self: SheetSelf, host: GridHost) => layout(self, host)[key]])),
  set: Object.fromEntries(
    PROPERTIES.map((key) => [
      key,
      (self: SheetSelf, value: unknown, host: GridHost) => {
        layout(self, host)[key] = value as Scalar | Record<string, Scalar>;
      },
    ]),
  ),
  call: {
    setPrintArea: storing("printArea"),
    setPrintTitleRows: storing("printTitleRows"),
    setPrintTitleColumns: storing("printTitleColumns"),
    setPrintMargins: (self, [unit, margins], host) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[String(unit)];
      if (points === undefined) throw new HostError("InvalidArgument", "This unit of length does not exist.");
      for (const [side, size] of Object.entries((margins ?? {}) as Record<string, number>))
        layout(self, host)[`${side}Margin`] = size * points;
    },
  },
  child: { headersFooters: (self) => handle(headersFootersKind, self) },
};

/** Excel.HeaderFooterGroup */
const headersFootersKind: Kind<SheetSelf> = {
  name: "HeaderFooterGroup",
  child: { defaultForAllPages: (self) => handle(headerFooterKind, self) },
};

const PLACES = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;

/** Excel.HeaderFooter: texts with codes such as &P. */
const headerFooterKind: Kind<SheetSelf> = {
  name: "HeaderFooter",
  get: Object.fromEntries(PLACES.map((key) => [key, (self: SheetSelf, host: GridHost) => text(self, host, key)])),
  set: Object.fromEntries(
    PLACES.map((key) => [
      key,
      (self: SheetSelf, value: unknown, host: GridHost) => {
        if (String(value).length > 255) throw new HostError("InvalidArgument", "A footer has at most 255 characters.");
        layout(self, host)[key] = String(value);
      },
    ]),
  ),
};

interface BreaksSelf extends SheetSelf {
  readonly across: "horizontalBreaks" | "verticalBreaks";
}

const breaks = ({ sheet, across }: BreaksSelf, host: GridHost): number[] => host.extras(sheet)[across];

/** Excel.PageBreakCollection; a break stands above its cell, or left of it. */
export const pageBreaksKind: Kind<BreaksSelf> = {
  name: "PageBreakCollection",
  items: (self, host) => breaks(self, host).map((at) => handle(pageBreakKind, { ...self, at })),
  call: {
    getCount: (self, _args, host) => breaks(self, host).length,
    removePageBreaks: (self, _args, host) => {
      breaks(self, host).length = 0;
    },
  },
  child: {
    add: async (self, [address], host) => {
      const area =
        typeof address === "string"
          ? parseArea(address, host.limits())
          : (await rangeOrAddress(address, self.sheet, host)).area;
      const at = self.across === "horizontalBreaks" ? area.row : area.column;
      if (at === 0) throw new HostError("InvalidArgument", "A page cannot break before the first row or column.");
      if (!breaks(self, host).includes(at)) breaks(self, host).push(at);
      return handle(pageBreakKind, { ...self, at });
    },
  },
};

const pageBreakKind: Kind<BreaksSelf & { readonly at: number }> = {
  name: "PageBreak",
  id: (self) => self.at,
  get: { columnIndex: (self) => self.at, rowIndex: (self) => self.at },
  call: {
    delete: (self, _args, host) => {
      const list = breaks(self, host);
      list.splice(list.indexOf(self.at), 1);
    },
  },
};
