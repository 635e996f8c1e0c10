import { configDefaults, defineConfig } from "vitest/config";
import { slowTests } from "./lanes.js";

export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, ...(mode === "fast" ? slowTests() : [])],
    // Guards against what never ends, not measures: a test waits for a state, however busy the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 240_000 } },
  },
}));
