import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { coldPages } from "./cold-page.js";
import { shownMs, type Row } from "./measure.js";

const turns = 5;

/** How long a user waits for the pane, nothing of it in any cache; the wait for Microsoft's office.js is left out. */
export async function rows(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "pane-bench-"));
  try {
    await buildPane(folder);
    const pages = await coldPages(folder);
    const times = { pane: [] as number[], bare: [] as number[] };
    for (let turn = 0; turn < turns; turn++) {
      times.pane.push(await pages.interactive("taskpane.html"));
      times.bare.push(await pages.interactive("bare.html"));
    }
    pages.stop();
    const [pane, bare] = [Math.min(...times.pane), Math.min(...times.bare)];
    const bytes = await firstLoadBytes(folder);
    return [
      {
        what: "Pane in Chromium, caches cold: until its first button can be pressed",
        against: "a page with nothing but that button",
        ratio: pane / bare,
        detail: `${shownMs(pane)} against ${shownMs(bare)}; first load ${bytes.toLocaleString("en")} bytes gzipped of 60,000`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const buildPane = (folder: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, [
    "node_modules/webpack/bin/webpack.js",
    ...["--config-name", "taskpane", "--mode", "production", "--output-path", folder],
  ]);

async function firstLoadBytes(folder: string): Promise<number> {
  const html = await readFile(path.join(folder, "taskpane.html"), "utf8");
  const names = [...html.matchAll(/(?:src|href)="(?!https:)([^"?]+)/g)].map(([, name]) => name!);
  const files = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}
