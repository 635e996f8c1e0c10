import { defineConfig } from "vitest/config";

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  test: { root: new URL("..", import.meta.url).pathname, include: ["test/**/*.test.{ts,tsx}"], testTimeout: 60_000 },
});
