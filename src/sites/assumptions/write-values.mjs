// `npm run values`: writes values.ts from base/ and presets/, laid out by prettier as everything else.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { format, resolveConfig } from "prettier";

const entry = fileURLToPath(new URL("written-values.ts", import.meta.url));
const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "esm" });
const bundle = Buffer.from(outputFiles[0].contents).toString("base64");
const { writtenValues } = await import(`data:text/javascript;base64,${bundle}`);
const target = fileURLToPath(new URL("values.ts", import.meta.url));
await writeFile(target, await format(writtenValues(), { ...(await resolveConfig(target)), filepath: target }));
