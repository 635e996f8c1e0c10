import { fieldGroups, marketFields, type CaseField } from "../../economics/fields.js";
import { baseOf } from "./base/index.js";
import { presets } from "./presets/index.js";

/**
 * The text of values.ts: base values and presets without their sources, for bundles that have no room for these. Written
 * by `npm run values`, committed, and made anew by a test.
 */
export function writtenValues(): string {
  const market = new Set<string>(marketFields);
  const fields = Object.values(fieldGroups).flatMap(({ fields: own }) => own as readonly CaseField[]);
  const part = (isMarket: boolean): string =>
    record(fields.filter((field) => market.has(field) === isMarket).map((field) => [field, baseOf[field].value]));
  const overrides = presets.map(({ name, fields: own }) => {
    const values = Object.entries(own).map(([field, { value }]) => [field, value] as const);
    return `  ${JSON.stringify(name)}: ${record(values)},`;
  });
  return [
    "// Written by `npm run values` from base/ and presets/: change those.",
    'import type { Assumptions, Market } from "../../economics/model/case.js";',
    "",
    `export const baseMarket: Market = ${part(true)};`,
    "",
    `export const baseAssumptions: Assumptions = ${part(false)};`,
    "",
    "/** What each preset changes. */",
    "export const presetValues = {",
    ...overrides,
    "} as const satisfies Readonly<Record<string, Partial<Assumptions>>>;",
    "",
  ].join("\n");
}

const record = (entries: readonly (readonly [field: string, value: number])[]): string =>
  `{ ${entries.map(([field, value]) => `${field}: ${value}`).join(", ")} }`;
