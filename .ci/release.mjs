/**
 * `ADDIN_BASE_URL=https://… npm run release`: looks whether everything is in place, builds it all anew, packs the command
 * line and the modules, and says what to upload where. It publishes nothing and tags nothing. The tests are `npm test`.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { notesOf, releaseFaults } from "./release-faults.mjs";

const root = new URL("..", import.meta.url).pathname;
const read = (name) => readFileSync(join(root, name), "utf8");
const git = (...words) => execFileSync("git", words, { cwd: root, encoding: "utf8" });
const npm = (...words) =>
  execFileSync("npm", words, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "inherit"],
  });

const { version } = JSON.parse(read("package.json"));
const changelog = read("CHANGELOG.md");
const faults = releaseFaults({
  status: git("status", "--porcelain"),
  tags: git("tag", "--list").split("\n"),
  branch: git("rev-parse", "--abbrev-ref", "HEAD").trim(),
  version,
  changelog,
  manifest: read("manifest.xml"),
  address: process.env.ADDIN_BASE_URL,
});
if (faults.length > 0) {
  faults.forEach((fault) => console.error(fault));
  console.error("Nothing was built.");
  process.exit(1);
}

for (const folder of ["dist", "release"]) rmSync(join(root, folder), { recursive: true, force: true });
mkdirSync(join(root, "release"));
npm("ci");
npm("run", "build");
const [{ filename, size }] = JSON.parse(npm("pack", "--json", "--ignore-scripts", "--pack-destination", "release"));
const sum = createHash("sha256")
  .update(readFileSync(join(root, "release", filename)))
  .digest("hex");

console.log(`
Three Paths ${version}, of ${git("rev-parse", "--short", "HEAD").trim()}. To do by hand, after npm test is green:

1. Serve dist/ (but cli.js and packages/) at ${process.env.ADDIN_BASE_URL}; the workflow "pages" does it for a tag.
2. Upload dist/manifest.xml in the Microsoft 365 admin centre, or share it as a trusted catalogue.
3. git tag v${version} && git push origin v${version}
4. Attach release/${filename} to the release of that tag (${Math.round(size / 1000)} kB, sha256 ${sum}).

${notesOf(changelog, version)}`);
