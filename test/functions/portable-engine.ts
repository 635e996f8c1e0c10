import { createRequire } from "node:module";
import type * as Engine from "@univerjs/engine-formula";
import { teachOptionalParameters } from "../../src/workbench/grid/optional-parameters.js";

// In Node, Univer loads from CommonJS only.
const load = createRequire(import.meta.url);

export type Cell = number | string | boolean | null;

/** A formula for column A of a row, and the row's cells from column B on. */
export interface Row {
  readonly formula: (row: number) => string;
  readonly cells: readonly Cell[];
}

interface Sheet {
  getRange(
    row: number,
    column: number,
    rows?: number,
    columns?: number,
  ): {
    setValues(values: object[][]): void;
    getRawValue(): unknown;
  };
}
interface Facade {
  getFormula(): { onCalculationResultApplied(patienceMs: number): Promise<void> };
  createWorkbook(data: object): { insertDefinedName(name: string, formula: string): void; getActiveSheet(): Sheet };
}

/** What Univer's formula engine makes of every row, in a workbook with these names. */
export async function calculated(
  names: readonly { readonly name: string; readonly formula: string }[],
  rows: readonly Row[],
): Promise<readonly unknown[]> {
  const { api, close } = startedUniver();
  const width = 1 + Math.max(...rows.map(({ cells }) => cells.length));
  const sheets = { one: { id: "one", name: "One", rowCount: rows.length + 1, columnCount: width + 1 } };
  const book = api.createWorkbook({ id: "names", sheetOrder: ["one"], sheets });
  for (const { name, formula } of names) book.insertDefinedName(name, formula);
  const sheet = book.getActiveSheet();
  const values = rows.map(({ formula, cells }, n) => [
    { f: formula(n + 1) },
    ...Array.from({ length: width - 1 }, (_, i) => cellOf(cells[i] ?? null)),
  ]);
  sheet.getRange(0, 0, rows.length, width).setValues(values);
  await api.getFormula().onCalculationResultApplied(120_000);
  const results = rows.map((_, n) => sheet.getRange(n, 0).getRawValue());
  close();
  return results;
}

/** Text stays text, whatever it looks like. */
const cellOf = (value: Cell): object => (typeof value === "string" ? { v: value, t: 1 } : { v: value });

function startedUniver(): { readonly api: Facade; readonly close: () => void } {
  const { LocaleType, LogLevel, Univer } = load("@univerjs/core");
  const { FUniver } = load("@univerjs/core/facade");
  const engine = load("@univerjs/engine-formula") as typeof Engine;
  const { UniverSheetsNodeCorePreset } = load("@univerjs/preset-sheets-node-core");
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.SILENT,
    locales: { [LocaleType.EN_US]: {} },
  });
  const plugins: unknown[] = UniverSheetsNodeCorePreset().plugins;
  for (const plugin of plugins) univer.registerPlugin(...[plugin].flat());
  univer.__getInjector().get(engine.IFunctionService).registerExecutors(teachOptionalParameters(engine));
  return { api: FUniver.newAPI(univer) as Facade, close: () => univer.dispose() };
}
