import type { GridHost, SheetInfo } from "../../grid/host.js";
import { HostError } from "../../grid/host.js";
import { notFound } from "../../kind.js";

export async function sheetInfo(host: GridHost, id: string): Promise<SheetInfo> {
  const sheet = (await host.sheets()).find((one) => one.id === id);
  if (!sheet) throw notFound("the worksheet has been deleted");
  return sheet;
}

/** By name, whatever its capitals, or by id. */
export const isSheet = (sheet: SheetInfo, key: unknown): boolean =>
  sheet.id === key || sheet.name.toLowerCase() === String(key).toLowerCase();

export async function sheetByName(host: GridHost, name: string): Promise<SheetInfo> {
  const sheet = (await host.sheets()).find((one) => isSheet(one, name));
  if (!sheet) throw notFound(`worksheet "${name}"`);
  return sheet;
}

/** Excel's rules for a sheet's name; `own` is the sheet being renamed. */
export async function checkSheetName(host: GridHost, name: unknown, own?: string): Promise<string> {
  const text = String(name);
  const wrong = text.length === 0 || text.length > 31 || /[\\/?*[\]:]/.test(text) || /^'|'$/.test(text);
  if (typeof name !== "string" || wrong || text.toLowerCase() === "history")
    throw new HostError("InvalidArgument", `The argument is invalid: a sheet cannot be called "${text}".`);
  const taken = (await host.sheets()).some((one) => one.id !== own && one.name.toLowerCase() === text.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  return text;
}

export function refuseLockedStructure(host: GridHost): void {
  if (host.bookExtras().structureLocked)
    throw new HostError("AccessDenied", "The workbook is protected. You cannot perform the requested operation.");
}
