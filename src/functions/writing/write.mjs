/** `npm run functions`: writes functions.ts and the table of SELFTEST from the catalogue. Both are committed; a test compares. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { load } from "./load.mjs";

const { writtenFiles } = await load(`export { writtenFiles } from "./writing/written-files.js";`);
for (const [name, text] of writtenFiles()) {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`src/functions/${name}`);
}
