import { snapshotNames, type SnapshotName } from "../../../market/snapshot.js";
import { baseAssumptions, baseMarket } from "../../../sites/assumptions/values.js";
import { presetOverrides } from "../../../sites/assumptions/presets.js";
import { assumptionNames, type AssumptionName } from "./assumption-groups.js";
import type { Choices } from "./choices.js";
import { readField } from "./field-text.js";

export type Layer = "base" | "preset" | "market" | "edit";

/** One assumption as it stands, with the layer it comes from and what lies under it. */
export interface Settled {
  readonly name: AssumptionName;
  readonly layer: Layer;
  /** Null while the text is wrong. */
  readonly value: number | null;
  /** As typed; absent while the user has typed nothing. */
  readonly text?: string;
  readonly problem?: string;
  readonly repair?: { readonly text: string; readonly unit: string };
  /** What the field goes back to: the value without the user's edit. */
  readonly under: number;
  readonly base: number;
}

export type SettledAssumptions = Readonly<Record<AssumptionName, Settled>>;

/** Every assumption, settled by layer: edit over live market over preset over base. */
export function settle(choices: Choices): SettledAssumptions {
  const entries = assumptionNames.map((name) => [name, settleOne(name, choices)] as const);
  return Object.fromEntries(entries) as unknown as SettledAssumptions;
}

function settleOne(name: AssumptionName, choices: Choices): Settled {
  const lower = withoutEdit(name, choices);
  const text = choices.edits[name];
  if (text === undefined) return { ...lower, value: lower.under };
  const reading = readField(name, text);
  const own = { ...lower, layer: "edit" as const, text };
  return "value" in reading ? { ...own, value: reading.value } : { ...own, ...reading, value: null };
}

const baseValues: Readonly<Record<AssumptionName, number>> = { ...baseMarket, ...baseAssumptions };

function withoutEdit(name: AssumptionName, choices: Choices): Omit<Settled, "value"> {
  const base = baseValues[name];
  const live = isLive(name) ? choices.market?.readings[name] : undefined;
  if (live) return { name, layer: "market", under: live.value, base };
  const preset = (presetOverrides(choices.preset) as Partial<Record<AssumptionName, number>>)[name];
  return { name, layer: preset === undefined ? "base" : "preset", under: preset ?? base, base };
}

export const isLive = (name: AssumptionName): name is SnapshotName =>
  (snapshotNames as readonly string[]).includes(name);

export const wrongFields = (settled: SettledAssumptions): readonly Settled[] =>
  assumptionNames.map((name) => settled[name]).filter(({ problem }) => problem !== undefined);

/** What differs from the base values, whatever the layer. */
export const changedFields = (settled: SettledAssumptions): readonly Settled[] =>
  assumptionNames.map((name) => settled[name]).filter(({ value, base }) => value !== base);
