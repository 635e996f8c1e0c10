/**
 * `npm run demo`: builds the add-in and the workbench, serves both to this machine only, and needs no network.
 * PORT chooses another port (0: any free one); `--built` takes dist as the last build left it.
 */
import { buildAddIn, buildPage, requireBuild } from "./server/build.mjs";
import { answering } from "./server/routes.mjs";
import { listen } from "./server/listen.mjs";

const port = Number(process.env["PORT"] ?? 3001);
const started = performance.now();
try {
  const built = process.argv.includes("--built");
  if (built) requireBuild();
  // The port first: that it is taken is said at once, not after half a minute of building. Requests wait for the build.
  let serve;
  const page = new Promise((ready) => (serve = ready));
  const server = await listen(async (request, response) => (await page)(request, response), port);
  if (!built) await buildAddIn();
  serve(answering(await buildPage()));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Three paths, the workbench: http://127.0.0.1:${server.address().port}`);
  console.log(`Built in ${seconds} s. Serves this machine only; Ctrl+C stops it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
