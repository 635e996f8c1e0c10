import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { openBrowser } from "../taskpane/chromium.js";

/** What a web server would send, compressed as one would; Microsoft's office.js is not ours and answers at once. */
const office = `
  Office = { onReady: (seen) => Promise.resolve({ host: "Excel", platform: "PC" }).then((info) => (seen?.(info), info)),
    context: { requirements: { isSetSupported: () => true } }, HostType: {}, PlatformType: {} };
  Excel = { run: () => Promise.resolve(null) };`;
/** Written by the page itself: when its first primary button is drawn and nothing else waits to be done. */
const watch = `<script>
  const done = () => requestAnimationFrame(() => requestIdleCallback(() => (window.interactiveAt = performance.now())));
  const look = () => document.querySelector(".primary, #bare") ? done() : requestAnimationFrame(look);
  look();
</script>`;
const bare = `<!doctype html><html lang="en"><head><meta charset="utf-8"/><title>Bare</title>
  <script src="/office.js"></script></head><body><button id="bare">Read selection</button></body></html>`;

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html" };

export interface ColdPages {
  /** Milliseconds from asking for the page until it can be used, in a browser that has just been started. */
  interactive(page: "taskpane.html" | "bare.html"): Promise<number>;
  stop(): void;
}

/** Serves a built pane, and beside it a page with nothing but a button, to browsers that have never seen either. */
export async function coldPages(folder: string): Promise<ColdPages> {
  const contentOf = async (name: string): Promise<string | Buffer> => {
    if (name === "/office.js") return office;
    if (name === "/bare.html") return bare.replace("<head>", `<head>${watch}`);
    if (name !== "/taskpane.html") return readFile(path.join(folder, name));
    const html = await readFile(path.join(folder, "taskpane.html"), "utf8");
    return html.replace(/src="https:[^"]*office\.js"/, 'src="/office.js"').replace("<head>", `<head>${watch}`);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://bench");
    const headers = { "content-type": types[path.extname(pathname)] ?? "text/plain", "content-encoding": "gzip" };
    contentOf(pathname).then(
      (body) => response.writeHead(200, headers).end(gzipSync(body, { level: 9 })),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    interactive: async (page) => {
      const browser = await openBrowser();
      try {
        const tab = await browser.newPage({ viewport: { width: 350, height: 720 } });
        await tab.goto(`${address}/${page}`);
        const at = await tab.waitForFunction(() => (window as unknown as { interactiveAt?: number }).interactiveAt);
        return (await at.jsonValue()) as number;
      } finally {
        await browser.close();
      }
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
