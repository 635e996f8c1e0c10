import { type Area, type CellFormat, type GridHost, HostError } from "../../grid/host.js";
import { handle, type Kind } from "../../kind.js";
import { colour } from "../colour.js";
import type { AreasSelf } from "./range-format.js";

interface BorderSelf extends AreasSelf {
  readonly side: "topBorder" | "bottomBorder";
  readonly part: (area: Area) => Area | null;
}

const SIDES: Readonly<Record<string, Pick<BorderSelf, "side" | "part">>> = {
  EdgeTop: { side: "topBorder", part: (area) => ({ ...area, rows: 1 }) },
  EdgeBottom: { side: "bottomBorder", part: (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }) },
  InsideHorizontal: {
    side: "bottomBorder",
    part: (area) => (area.rows > 1 ? { ...area, rows: area.rows - 1 } : null),
  },
};

function border(self: AreasSelf, index: unknown) {
  const side = SIDES[String(index)];
  if (!side) throw new HostError("ApiNotFound", `The border ${String(index)} is not available on this host.`);
  return handle(borderKind, { ...self, ...side });
}

/** Excel.RangeBorderCollection: thin horizontal lines only. */
export const bordersKind: Kind<AreasSelf> = {
  name: "RangeBorderCollection",
  child: { "": (self, [index]) => border(self, index), getItem: (self, [index]) => border(self, index) },
};

async function current(self: BorderSelf, host: GridHost): Promise<string | null> {
  const part = self.areas[0] && self.part(self.areas[0]);
  return part ? (await host.readFormat(self.sheet, part))[self.side] : "";
}

async function draw(self: BorderSelf, line: string, host: GridHost): Promise<void> {
  const change: Partial<CellFormat> = { [self.side]: line };
  for (const area of self.areas) {
    const part = self.part(area);
    if (part) await host.writeFormat(self.sheet, part, change);
  }
}

/** Excel.RangeBorder */
const borderKind: Kind<BorderSelf> = {
  name: "RangeBorder",
  get: {
    style: async (self, host) => ((await current(self, host)) ? "Continuous" : "None"),
    color: current,
    weight: () => "Thin",
  },
  set: {
    style: async (self, value, host) => {
      if (value === "None") return draw(self, "", host);
      if (value !== "Continuous")
        throw new HostError("ApiNotFound", `The border style ${String(value)} is not available on this host.`);
      if (!(await current(self, host))) await draw(self, "#000000", host);
    },
    color: (self, value, host) => draw(self, colour(value), host),
    weight: (_self, value) => {
      if (value !== "Thin" && value !== "Hairline")
        throw new HostError("ApiNotFound", `The border weight ${String(value)} is not available on this host.`);
    },
  },
};
