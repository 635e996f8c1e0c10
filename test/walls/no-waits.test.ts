import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { modulesUnder } from "./sources.js";

/**
 * No test waits for time: what it waits for is a state, and interrupts come at named points. A test that sleeps is slow
 * where the machine is idle and wrong where it is busy.
 */
const tests = fileURLToPath(new URL("..", import.meta.url));
const waits = /waitForTimeout|\bset(?:Timeout|Interval)\(|\bsleep\b|performance\.now\(|Date\.now\(\) *[-<>]/;
/** Stand-ins of a host's own timers, guards that only fail, a process kept alive for its signal; benchmarks measure. */
const allowed = ["cli/at-point.mjs", "functions/runtime.ts", "office-host/client.ts", "walls/no-waits.test.ts"];

test("no test waits for time", () => {
  const waiting = modulesUnder(tests).filter((path) => waits.test(readFileSync(path, "utf8")));
  const named = waiting.map((path) => relative(tests, path)).filter((path) => !path.startsWith("bench/"));
  expect(named.sort()).toEqual(allowed);
});
