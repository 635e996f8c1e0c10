import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** Milliseconds by LibreOffice's own clock: of opening a file without recalculating it, and of recalculating it all (the shortest of three times). */
export interface Recalculation {
  readonly opening: number;
  readonly recalculating: number;
}

const run = promisify(execFile);

/** Opens a workbook in LibreOffice and has every formula of it recalculated, by a macro in a profile of its own. */
export async function recalculationOf(xlsx: Uint8Array): Promise<Recalculation> {
  const folder = await mkdtemp(join(tmpdir(), "three-paths-bench-"));
  try {
    const [workbook, result] = [join(folder, "workbook.xlsx"), join(folder, "result.txt")];
    await writeFile(workbook, xlsx);
    const profile = join(folder, "profile");
    const office = process.env["SOFFICE"] ?? "soffice";
    const words = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile).href}`];
    await trustResults(join(profile, "user"));
    await run(office, [...words, "--terminate_after_init"], { timeout: 120_000 }); // makes the rest of the profile
    await writeMacro(join(profile, "user/basic/Standard"), macro(workbook, result));
    // It may crash while it closes such a workbook; whether it has measured is in the file.
    const ended = await run(office, [...words, "macro:///Standard.Bench.Main"], { timeout: 1_800_000 }).catch(String);
    const said = await readFile(result, "utf8").catch(() => "");
    const [opening = NaN, recalculating = NaN] = said.trim().split(/\s+/).map(Number);
    if (!(recalculating > 0)) throw new Error(`LibreOffice did not say how long it took: ${JSON.stringify(ended)}`);
    return { opening, recalculating };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const macro = (workbook: string, result: string): string => `Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim started As Long, opened As Long, took As Long, shortest As Long, turn As Integer
  started = GetSystemTicks()
  book = StarDesktop.loadComponentFromURL("${pathToFileURL(workbook).href}", "_blank", 0, hidden())
  opened = GetSystemTicks() - started
  For turn = 1 To 3
    started = GetSystemTicks()
    book.calculateAll()
    took = GetSystemTicks() - started
    If turn = 1 Or took < shortest Then shortest = took
  Next turn
  Open "${pathToFileURL(result).href}" For Output As #1
  Print #1, CStr(opened) & " " & CStr(shortest)
  Close #1
  book.close(True)
  StarDesktop.terminate()
End Sub
`;

/** OOXMLRecalcMode 1: a file's results are trusted when it is opened. */
async function trustResults(user: string): Promise<void> {
  await mkdir(user, { recursive: true });
  const setting = `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item>`;
  const items = `<oor:items xmlns:oor="http://openoffice.org/2001/registry">${setting}</oor:items>`;
  await writeFile(join(user, "registrymodifications.xcu"), `${xml}${items}`);
}

/** The library of macros that every profile has, with one module in it. */
async function writeMacro(library: string, source: string): Promise<void> {
  const escaped = source.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  await writeFile(
    join(library, "script.xlb"),
    `${xml}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`,
  );
  await writeFile(
    join(library, "Bench.xba"),
    `${xml}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${escaped}</script:module>`,
  );
}

const xml = `<?xml version="1.0" encoding="UTF-8"?>\n`;
