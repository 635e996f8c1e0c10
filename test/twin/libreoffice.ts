import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";
import { readXlsx, type SheetValues } from "./read-xlsx.js";

const run = promisify(execFile);
const minutes = 60_000;

/**
 * LibreOffice as the second engine. Its own profile always recalculates: by default it trusts the cached results of a
 * file, and a test would compare the writer with itself (`corruptCachedValues` proves that it does not).
 *
 * Every cell of every sheet after recalculation, by sheet name and A1 address. LibreOffice writes numbers with 15
 * significant digits into every format of its own, so two equal doubles may differ by 5e-15 of their size.
 */
export async function recalculate(xlsx: Uint8Array): Promise<SheetValues> {
  const [values] = await recalculateAll([xlsx]);
  if (!values) throw new Error("LibreOffice gave no workbook back.");
  return values;
}

/** The same for several workbooks in one start of LibreOffice, in their order. */
export async function recalculateAll(workbooks: readonly Uint8Array[]): Promise<SheetValues[]> {
  return (await resaved(workbooks)).map(readXlsx);
}

/** Workbooks as LibreOffice writes them after recalculating every formula, in their order: half of them on each core. */
export async function resaved(workbooks: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const half = Math.ceil(workbooks.length / lanes.length);
  const parts = lanes.map((lane, i) => resavedIn(lane, workbooks.slice(i * half, (i + 1) * half)));
  return (await Promise.all(parts)).flat();
}

/** The same by a LibreOffice of another locale, "de-DE": what it writes into words has that locale's separators. */
export function resavedUnder(locale: string, workbooks: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const lane = localLanes.get(locale) ?? { last: Promise.resolve(), locale };
  localLanes.set(locale, lane);
  return resavedIn(lane, workbooks);
}

async function resavedIn(lane: Lane, workbooks: readonly Uint8Array[]): Promise<Uint8Array[]> {
  if (workbooks.length === 0) return [];
  return inOwnFolder(async (folder) => {
    await convert(lane, folder, workbooks, "xlsx:Calc MS Excel 2007 XML");
    const names = workbooks.map((_, place) => join(folder, "out", `${fileName(place)}.xlsx`));
    return Promise.all(names.map((name) => readFile(name)));
  });
}

export interface Printed {
  /** PNG files in page order, in a folder of their own that the caller removes. */
  readonly pages: readonly string[];
  /** The pages' text, one string a page. */
  readonly texts: readonly string[];
  readonly folder: string;
}

/** Prints a workbook as LibreOffice would, through PDF. */
export async function printToPng(xlsx: Uint8Array, dotsPerInch = 80): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), "three-paths-print-"));
  await inOwnFolder(async (work) => {
    await convert(lanes[0], work, [xlsx], "pdf");
    const pdf = join(work, "out", `${fileName(0)}.pdf`);
    await run("pdftoppm", ["-png", "-r", String(dotsPerInch), pdf, join(folder, "page")], { timeout: 2 * minutes });
    await run("pdftotext", ["-layout", pdf, join(folder, "text.txt")], { timeout: minutes });
  });
  const texts = (await readFile(join(folder, "text.txt"), "utf8")).split("\f").slice(0, -1);
  const pages = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
  return { pages: pages.map((name) => join(folder, name)), texts, folder };
}

const fileName = (place: number): string => `workbook-${String(place).padStart(4, "0")}`;

async function convert(lane: Lane, folder: string, workbooks: readonly Uint8Array[], to: string): Promise<void> {
  const files = workbooks.map((_, place) => join(folder, `${fileName(place)}.xlsx`));
  await Promise.all(files.map((file, place) => writeFile(file, workbooks[place] as Uint8Array)));
  const options = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile(lane)).href}`];
  const words = [...options, "--convert-to", to, "--outdir", join(folder, "out"), ...files];
  await inTurn(lane, () => run("soffice", words, { timeout: 10 * minutes }));
}

/** A profile serves one LibreOffice at a time, so whatever uses it waits for its turn. */
interface Lane {
  profile?: string;
  readonly locale?: string;
  last: Promise<unknown>;
}

const localLanes = new Map<string, Lane>();

const lanes = [{ last: Promise.resolve() }, { last: Promise.resolve() }] as const satisfies readonly Lane[];

/** Made at the first use (which costs seconds) and removed when the process ends. */
function profile(lane: Lane): string {
  if (lane.profile !== undefined) return lane.profile;
  const folder = mkdtempSync(join(tmpdir(), "three-paths-office-profile-"));
  mkdirSync(join(folder, "user"));
  writeFileSync(join(folder, "user", "registrymodifications.xcu"), settings(lane));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return (lane.profile = folder);
}

const settings = ({ locale }: Lane): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
${locale === undefined ? "" : `<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>`}
</oor:items>`;

function inTurn<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
  const mine = lane.last.then(work, work);
  lane.last = mine.catch(() => undefined);
  return mine;
}

async function inOwnFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "three-paths-office-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
