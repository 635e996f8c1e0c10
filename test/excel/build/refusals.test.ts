import { expect, test, vi } from "vitest";
import { writeWorkbook } from "../../../src/excel/build/to-excel.js";
import { HostError } from "../../../src/office-host/grid/host.js";
import { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { fillUserWorkbook, usersThings } from "../faults.js";
import { synthetic } from "./synthetic.js";

vi.setConfig({ testTimeout: 300_000 }); // slow only when the machine is shared

const small = { sites: 2, quarters: 3, blocks: 1 };
const longest = 200;

function userWorkbook(): MemoryHost {
  const host = new MemoryHost(["Data", "Comparison"]);
  fillUserWorkbook(host);
  return host;
}

async function refusal(host: MemoryHost, api: string, options = {}): Promise<string> {
  const sheets = host.sheets().map((sheet) => sheet.id);
  const before = usersThings(host, sheets);
  connect(host, { api, ...options });
  const error = await writeWorkbook(synthetic(small)).then(
    () => new Error("not refused"),
    (caught: unknown) => caught as Error,
  );
  expect(usersThings(host, sheets)).toBe(before);
  expect(error.message.length).toBeLessThan(longest);
  return error.message;
}

test("an Excel older than ExcelApi 1.9 is told so in a sentence, and nothing is sent", async () => {
  const host = userWorkbook();
  const message = await refusal(host, "1.8");
  expect(message).toBe(
    "This Excel is too old: the comparison needs ExcelApi 1.9 " +
      "(Microsoft 365, Excel 2021 or later, or Excel on the web). Nothing was changed.",
  );
});

test("ExcelApi 1.9 is enough: nothing newer is used, and the notes say what is missing", async () => {
  const host = userWorkbook();
  const { syncs } = connect(host, { api: "1.9" });
  const report = await writeWorkbook(synthetic(small));
  expect(syncs.length).toBe(2);
  expect(report.notes.join(" ")).toMatch(/cannot group columns.*cannot rewrite a comparison in place/);
});

test("a protected structure is refused before anything is added", async () => {
  const host = userWorkbook();
  host.bookExtras().structureLocked = true;
  expect(await refusal(host, "1.19")).toMatch(/structure is protected, so no sheet can be added/);
});

test("a protected sheet of ours is not rewritten", async () => {
  const host = userWorkbook();
  connect(host, { api: "1.19" });
  await writeWorkbook(synthetic(small));
  host.extras(host.sheetNamed("Inputs").id).protection = { locked: true, options: {} };
  expect(await refusal(host, "1.19")).toMatch(/"Inputs" is protected, so it cannot be rewritten/);
});

test("while a cell is being edited the build waits, and is done when editing ends", async () => {
  const host = userWorkbook();
  let waits = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (waits = resolve));
  connect(host, { api: "1.19", whileEditing: waits });
  host.beginEditing();
  const build = writeWorkbook(synthetic(small));
  await waiting;
  expect(host.sheets().length).toBe(2);
  host.finishEditing();
  await build;
  expect(host.sheets().length).toBe(12);
});

test("an Excel that refuses one undo step for all is tried again without it", async () => {
  const host = userWorkbook();
  let refused = 0;
  const beforeAction = (_count: number, action: { Name: string }): void => {
    if (action.Name !== "FormulasR1C1" || refused > 0) return;
    refused++;
    throw new HostError("UndoNotSupported", "Undo is not supported for this operation.");
  };
  const { syncs } = connect(host, { api: "1.20", beforeAction });
  const report = await writeWorkbook(synthetic(small));
  expect(refused).toBe(1);
  expect(report.sheets.map((sheet) => sheet.name)).toContain("Comparison (2)");
  expect(host.sheets().length).toBe(12);
  expect(syncs.filter((sync) => sync.response.Error).length).toBe(1);
});

test("known codes of Excel become sentences, unknown ones name the place", async () => {
  const failWith = (code: string) => (count: number) => {
    if (count === 100) throw new HostError(code, "Something happened.");
  };
  expect(await refusal(userWorkbook(), "1.19", { beforeAction: failWith("AccessDenied") })).toMatch(/protected/);
  expect(await refusal(userWorkbook(), "1.19", { beforeAction: failWith("RequestPayloadSizeLimitExceeded") })).toMatch(
    /more than Excel takes at once/,
  );
  expect(await refusal(userWorkbook(), "1.19", { beforeAction: failWith("Strange") })).toMatch(
    /nothing was changed: Excel stopped/,
  );
});
