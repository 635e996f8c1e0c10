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
  if (process.argv.includes("--built")) requireBuild();
  else await buildAddIn();
  const server = await listen(answering(await buildPage()), port);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Three paths, the workbench: http://127.0.0.1:${server.address().port}`);
  console.log(`Built in ${seconds} s. Serves this machine only; Ctrl+C stops it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
