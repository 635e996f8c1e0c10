import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { projectFolder } from "./build.mjs";

const dist = join(projectFolder, "dist");
/** Microsoft's client for developing and testing add-ins: read from node_modules, copied nowhere. */
const officeClient = join(projectFolder, "node_modules/@microsoft/office-js/dist/excel-web-16.00.js");
/** Where esbuild's bundle looks for it: beside itself. */
const fileWriter = join(projectFolder, "node_modules/wasm-xlsxwriter/web/wasm_xlsxwriter_bg.wasm");
const page = join(projectFolder, "src/workbench/page/index.html");

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Answers requests from the page built in memory (path → content) and from dist. */
export function answering(built) {
  return async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    try {
      const body = await contentOf(path, built);
      const type = types[extname(path) || ".html"] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
    } catch (error) {
      if (error.code !== "ENOENT" && error.code !== "EISDIR") console.error(error);
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`${path} is not here.`);
    }
  };
}

async function contentOf(path, built) {
  if (path === "/") return readFile(page);
  if (built.has(path)) return built.get(path);
  if (path === "/wasm_xlsxwriter_bg.wasm") return readFile(fileWriter);
  if (path === "/excel-client.js") return readFile(officeClient);
  if (path === "/addin/taskpane.html") return paneForTheWorkbench(await readFile(join(dist, "taskpane.html"), "utf8"));
  // `normalize` of an absolute path leaves no "..": nothing outside dist can be named.
  if (path.startsWith("/addin/")) return readFile(join(dist, normalize(path.slice("/addin".length))));
  throw Object.assign(new Error(path), { code: "ENOENT" });
}

/** The pane as built, but with the Excel client of this machine where Excel would load Microsoft's from the network. */
function paneForTheWorkbench(html) {
  const fromNetwork = /<script src="https:\/\/[^"]*\/office\.js"[^>]*><\/script>/;
  if (!fromNetwork.test(html))
    throw new Error("dist/taskpane.html loads no office.js: the workbench cannot replace it.");
  return html.replace(fromNetwork, '<script src="/excel-client.js"></script><script src="/office-client.js"></script>');
}
