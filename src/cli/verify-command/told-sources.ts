import type { ComparisonDetails } from "../../comparison/index.js";
import type { LaidOutWorkbook } from "../../sheet/grid.js";
import { groups } from "../../sites/assumptions/groups.js";
import type { FileSheet } from "../input/workbook-file.js";
import { placeOf, sheetOf } from "./probe.js";
import { textAt } from "./text-at.js";

/**
 * Sources that whoever built the workbook gave for single fields: notes on Inputs that differ from those of the presets.
 * They decide how many inputs rest on judgement.
 */
export function toldSources(plain: LaidOutWorkbook, inputs: FileSheet): NonNullable<ComparisonDetails["sources"]> {
  const sites = placeOf(plain, "inputs", "siteName");
  const noteColumn = sites.column + sites.columns;
  const sheet = sheetOf(plain, "inputs");
  const notes = groups
    .flatMap(({ fields }) => fields)
    .map((field) => {
      const { row } = placeOf(plain, "inputs", field);
      return { field, usual: textAt(sheet, row, noteColumn), found: inputs.cellAt(row, noteColumn)?.value };
    });
  return Object.fromEntries(
    notes.flatMap(({ field, usual, found }) => (typeof found === "string" && found !== usual ? [[field, found]] : [])),
  );
}
