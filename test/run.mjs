/**
 * `npm test`: everything, on a machine with Node and nothing else. Looks for a Chromium and LibreOffice; as root on
 * Debian or Ubuntu it installs what is missing, elsewhere it prints the command and fails. Never skips in silence.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";

const programs = {
  Chromium: {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:/Program Files/Google/Chrome/Application/chrome.exe",
      "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ],
    packages: ["chromium"],
  },
  LibreOffice: {
    variable: "SOFFICE",
    names: ["soffice", "libreoffice"],
    places: [
      "/Applications/LibreOffice.app/Contents/MacOS/soffice",
      "C:/Program Files/LibreOffice/program/soffice.exe",
    ],
    packages: ["libreoffice-calc-nogui", "fonts-liberation"],
  },
  pdftoppm: { variable: "PDFTOPPM", names: ["pdftoppm"], places: [], packages: ["poppler-utils"] },
};

const finder = process.platform === "win32" ? "where" : "which";
const onPath = (name) => {
  const found = spawnSync(finder, [name], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.split(/\r?\n/)[0] : undefined;
};
const locate = ({ variable, names, places }) =>
  process.env[variable] ?? names.map(onPath).find(Boolean) ?? places.find((place) => existsSync(place));

function install(packages) {
  const run = (...args) => execFileSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"] });
  console.log(`Installing with apt: ${packages.join(" ")}`);
  run("update");
  run("install", "-y", "--no-install-recommends", ...packages);
}

function provide() {
  const missing = Object.entries(programs).filter(([, program]) => !locate(program));
  const packages = missing.flatMap(([, program]) => program.packages);
  const mayInstall = process.getuid?.() === 0 && onPath("apt-get");
  if (packages.length && mayInstall) install(packages);
  const still = Object.entries(programs).filter(([, program]) => !locate(program));
  if (still.length === 0) return;
  console.error(`The tests need ${still.map(([name]) => name).join(" and ")}. Install with:`);
  console.error(`  sudo apt-get install -y --no-install-recommends ${still.flatMap(([, p]) => p.packages).join(" ")}`);
  console.error(`or name the program: ${still.map(([, p]) => `${p.variable}=/path/to/it`).join(" ")} npm test`);
  process.exit(1);
}

/** Passes a step's exit code on; a shell is needed for npm on Windows. */
function step(command, args, environment) {
  const shell = process.platform === "win32";
  return spawnSync(command, args, { stdio: "inherit", shell, env: { ...process.env, ...environment } }).status ?? 1;
}

provide();
const found = Object.fromEntries(Object.values(programs).map((program) => [program.variable, locate(program)]));
if (step("npm", ["run", "build"], found) !== 0) process.exit(1);
mkdirSync("test/artifacts", { recursive: true });
const results = "test/artifacts/results.json";
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
const status = step(
  "npx",
  ["vitest", "run", "-c", "test/vitest.config.ts", ...reporters, ...process.argv.slice(2)],
  found,
);
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, "utf8"));
  console.log(
    `${numPassedTests} passed, ${numFailedTests} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`,
  );
}
process.exit(status);
