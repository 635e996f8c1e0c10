import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Row } from "../cases/row.js";
import { functionsBuild } from "../build/functions-build.js";
import type { Outcome } from "./bare-engine.js";
import { excelRuntime } from "./runtime.js";

const folder = new URL("../cases/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "row.ts");
const rows = (
  await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<{ rows: readonly Row[] }>))
).flatMap((file) => file.rows);

let outcomes: readonly Outcome[];
beforeAll(async () => {
  const runtime = excelRuntime(await functionsBuild());
  outcomes = await runtime.invoke(rows.map(({ function: id, args }) => ({ id, args: args.map((arg) => arg ?? null) })));
}, 180_000);

describe("every row of the cases, through Microsoft's runtime", () => {
  it.each(rows.map((row, i) => [row.function, row.id, row, i] as const))("%s · %s", (_id, _row, row, i) => {
    const outcome = outcomes[i]!;
    expect(outcome).toHaveProperty("value");
    const got = Number("value" in outcome && outcome.value);
    expect(Math.abs(got - row.published)).toBeLessThanOrEqual(row.relativeTolerance * Math.abs(row.published));
  });
});
