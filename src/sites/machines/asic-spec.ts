import { noAnswer, Refusal } from "../../economics/refusal.js";
import { asicModels } from "./asic-models.js";
import { quoted } from "../table/cells/cells.js";
import { nearest } from "../nearest.js";

export interface Asic {
  readonly model: string;
  readonly terahashPerSecond: number;
  readonly watts: number;
  readonly joulesPerTerahash: number;
  /** First delivery, "2024-02"; null where it is not known. */
  readonly released: string | null;
}

const asicOf = (model: string, hashrate: string, power: string, month: string): Asic => {
  const [terahashPerSecond, watts] = [Number(hashrate), Number(power)];
  const joulesPerTerahash = Number((watts / terahashPerSecond).toFixed(2));
  const released = month === "" ? null : `20${month.slice(0, 2)}-${month.slice(2)}`;
  return { model, terahashPerSecond, watts, joulesPerTerahash, released };
};

/** Every machine of the table, most efficient first, of equal ones the larger. */
export const asics: readonly Asic[] = (() => {
  const found: Asic[] = [];
  let brand = "";
  for (const line of asicModels.trim().split("\n")) {
    const [first = "", hashrate = "", power = "", month = ""] = line.split(",");
    if (hashrate === "") brand = first;
    else found.push(asicOf(`${brand} ${first}`, hashrate, power, month));
  }
  return found.sort((a, b) => a.joulesPerTerahash - b.joulesPerTerahash || b.terahashPerSecond - a.terahashPerSecond);
})();

const makers = /antminer|bitmain|whatsminer|microbt|avalon(?:miner)?|canaan|sealminer|bitdeer|teraflux|auradine|proto/g;

/** "Antminer S19j Pro (104T)", "s19j-pro 104 TH/s" and "S19J PRO 104T" are one model: s19jpro104t. */
const keyOf = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(makers, "")
    .replace(/hydro/g, "hyd")
    .replace(/(\d) ?th(?:\/?s)?(?![a-z])/g, "$1t")
    .replace(/[^\p{L}\d+]/gu, "");
const withoutHashrate = (model: string): string => model.replace(/[ -]\(?\d+T\)?$/, "");

const byKey: ReadonlyMap<string, Asic> = (() => {
  const found = new Map<string, Asic>();
  for (const asic of asics) {
    found.set(keyOf(asic.model), asic);
    found.set(keyOf(asic.model).replace(/t$/, ""), asic);
  }
  for (const asic of asics) {
    const family = keyOf(withoutHashrate(asic.model));
    if (!found.has(family)) found.set(family, asic);
  }
  return found;
})();

/**
 * A machine by name: case, spaces, hyphens, brackets and the maker's name do not matter. A model that is listed with
 * several hashrates, named without one ("S19j Pro"), is the first of them: the most efficient, or else the larger.
 * @throws Refusal (no answer) naming the three nearest models.
 */
export function findAsic(model: string): Asic {
  const asic = byKey.get(keyOf(model));
  if (asic) return asic;
  const near = nearest(
    keyOf(model),
    asics.map((one) => keyOf(one.model)),
    3,
  );
  const names = near.map((key) => byKey.get(key)!.model).join(", ");
  throw noAnswer(`Model ${quoted(model)} is not in the table. Nearest: ${names}.`);
}

const fields = ["hashrate", "power", "efficiency", "release"];

/**
 * One figure of a machine's nameplate: "hashrate" (TH/s), "power" (W), "efficiency" (J/TH) or "release" ("2024-02").
 * @throws Refusal: an unknown field is invalid; an unknown model or release date has no answer.
 */
export function asicSpec(model: string, field: string): number | string {
  const at = fields.indexOf(field.trim().toLowerCase());
  if (at < 0) throw new Refusal(`Field ${quoted(field)} must be one of ${fields.join(", ")}.`);
  const asic = findAsic(model);
  const value = [asic.terahashPerSecond, asic.watts, asic.joulesPerTerahash, asic.released][at];
  if (value === null || value === undefined) throw noAnswer(`The release month of ${asic.model} is not known.`);
  return value;
}
