import { build } from "esbuild";
import { copyFile, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";

const here = new URL(".", import.meta.url).pathname;
const types: Readonly<Record<string, string>> = {
  ...{ ".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".wasm": "application/wasm" },
};
/** What the file writer looks for beside its script. */
const fileWriter = "wasm_xlsxwriter_bg.wasm";
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Three paths</title>
    <link rel="stylesheet" href="/gallery.css" />
    <link rel="icon" href="data:," />
  </head>
  <body><div id="root"></div><script type="module" src="/gallery.js"></script></body>
</html>`;

export interface Gallery {
  readonly address: string;
  stop(): Promise<void>;
}

/** Bundles the gallery from the sources and serves it on a free port. */
export async function serveGallery(folder: string): Promise<Gallery> {
  await build({
    entryPoints: [join(here, "gallery.tsx")],
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir: folder,
    logLevel: "error",
  });
  const writers = dirname(createRequire(import.meta.url).resolve("wasm-xlsxwriter/web"));
  await copyFile(join(writers, fileWriter), join(folder, fileWriter));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://gallery").pathname;
    if (path === "/") return void response.writeHead(200, { "content-type": "text/html" }).end(page);
    readFile(join(folder, path)).then(
      (file) => response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain" }).end(file),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(() => stopped()));
    },
  };
}
