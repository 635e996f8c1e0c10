import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** What `npm run demo` says, and the code it ends with, where it cannot serve. */
function demo(environment: Record<string, string>, ...words: string[]): Promise<{ said: string; code: number | null }> {
  const root = new URL("../..", import.meta.url).pathname;
  const server = spawn(process.execPath, ["src/workbench/serve.mjs", ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done) => server.once("exit", (code) => done({ said: said.trim(), code })));
}

describe("the demo ends with a sentence, before it builds anything", () => {
  test("where the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    const { port } = other.address() as AddressInfo;
    const { said, code } = await demo({ PORT: String(port) });
    other.close();
    expect(said).toBe(
      `Port ${port} is taken, perhaps by a workbench that still runs. Stop it, or choose another port: PORT=${port + 1} npm run demo`,
    );
    expect(code).toBe(1);
  });

  test.each(["70000", "-1", "3001.5", "http"])("where PORT is %s", async (PORT) => {
    const { said, code } = await demo({ PORT });
    expect(said).toBe(`PORT is ${PORT}; it takes a whole number from 0 (any free port) to 65535.`);
    expect(code).toBe(1);
  });
});

const build = new URL("../../src/workbench/server/build.mjs", import.meta.url).href;
const { requireBuild } = (await import(build)) as { requireBuild: (dist?: string) => void };

describe("--built", () => {
  test("without a build says what is missing and how to make it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "no-build-"));
    try {
      const files = [
        "functions.js, functions.json and taskpane.html",
        "functions.json and taskpane.html",
        "taskpane.html",
      ];
      for (const [i, missing] of files.entries()) {
        expect(() => requireBuild(folder)).toThrow(
          `There is no build to serve: ${folder} has no ${missing}. Run npm run build first, or npm run demo without --built.`,
        );
        await writeFile(join(folder, ["functions.js", "functions.json", "taskpane.html"][i]!), "");
      }
      expect(() => requireBuild(folder)).not.toThrow();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
