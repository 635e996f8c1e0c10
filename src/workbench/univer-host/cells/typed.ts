import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { Scalar } from "../../../office-host/grid/host.js";

const errors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);
const number = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;
const percentage = /^[-+]?(\d+(\.\d*)?|\.\d+)%$/;

export const isErrorText = (value: unknown): value is string => typeof value === "string" && errors.has(value);

/** The cell that a person would get by typing this; every property is set, so that nothing of the old cell stays. */
export function typedCell(input: Scalar): ICellData {
  const empty = { v: null, t: null, f: null, si: null, p: null };
  if (input === "") return empty;
  if (typeof input === "number") return { ...empty, v: input, t: CellValueType.NUMBER };
  if (typeof input === "boolean") return { ...empty, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (input.startsWith("'")) return { ...empty, v: input.slice(1), t: CellValueType.FORCE_STRING };
  if (input.startsWith("=") && input.length > 1) return { ...empty, f: input };
  const trimmed = input.trim();
  if (number.test(trimmed)) return { ...empty, v: Number(trimmed), t: CellValueType.NUMBER };
  if (percentage.test(trimmed)) return { ...empty, v: Number(trimmed.slice(0, -1)) / 100, t: CellValueType.NUMBER };
  if (/^(true|false)$/i.test(trimmed)) return typedCell(trimmed.toLowerCase() === "true");
  return { ...empty, v: input, t: CellValueType.STRING };
}

/** The value of a stored cell in Excel's terms: "" where it is empty, an error as its text. */
export function valueOf(cell: Nullable<ICellData>): Scalar {
  if (!cell) return "";
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "");
  const { v, t } = cell;
  if (v === null || v === undefined) return "";
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1" || String(v).toUpperCase() === "TRUE";
  if (t === CellValueType.NUMBER && typeof v === "string" && v !== "" && Number.isFinite(Number(v))) return Number(v);
  return v;
}

/** Excel's `valueTypes`. */
export function typeOf(value: Scalar): string {
  if (value === "") return "Empty";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  return isErrorText(value) ? "Error" : "String";
}
