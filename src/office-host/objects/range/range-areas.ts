import { formatArea, quoteSheet } from "../../grid/a1.js";
import { handle, type Kind } from "../../kind.js";
import { conditionalFormatsKind } from "./conditional-formats.js";
import { dataValidationKind } from "./data-validation.js";
import { type AreasSelf, rangeFormatKind } from "./range-format.js";
import { rangeKind } from "./range.js";
import { sheetInfo } from "../sheet/sheet-info.js";
import { worksheetKind } from "../sheet/worksheet.js";

/** Excel.RangeAreas: several areas of one sheet, formatted together. */
export const rangeAreasKind: Kind<AreasSelf> = {
  name: "RangeAreas",
  kept: true,
  get: {
    address: async (self, host) => {
      const name = quoteSheet((await sheetInfo(host, self.sheet)).name);
      return self.areas.map((area) => `${name}!${formatArea(area, host.limits())}`).join(",");
    },
    areaCount: (self) => self.areas.length,
    cellCount: (self) => self.areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
  },
  child: {
    areas: (self) => handle(areasKind, self),
    worksheet: (self) => handle(worksheetKind, { sheet: self.sheet }),
    format: (self) => handle(rangeFormatKind, self),
    dataValidation: (self) => handle(dataValidationKind, self),
    conditionalFormats: (self) => handle(conditionalFormatsKind, self),
  },
};

const areasKind: Kind<AreasSelf> = {
  name: "RangeCollection",
  items: (self) => self.areas.map((area) => handle(rangeKind, { sheet: self.sheet, area })),
};
