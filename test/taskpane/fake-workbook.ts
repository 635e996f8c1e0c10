import type {
  EarlierBuild,
  InputChange,
  SelectedCells,
  Workbook,
  WrittenReport,
} from "../../src/taskpane/base/ports/workbook.js";
import { FakeSharing } from "./fake-sharing.js";

type Cell = string | number | boolean;

/** A workbook in memory behind the pane's port: what the pane asked for stands in `asked`. */
export class FakeWorkbook implements Workbook {
  readonly asked: string[] = [];
  readonly sheets = new Map<string, readonly (readonly Cell[])[]>();
  active = "Sheet1";
  settings: string | null = null;
  earlier: EarlierBuild | null = null;
  written = 0;
  inputChanges: readonly InputChange[] = [];
  /** Makes the next call of this name fail with this sentence. */
  failing: { readonly call: string; readonly sentence: string } | null = null;
  /** What writing waits for. */
  gate: Promise<void> = Promise.resolve();
  readonly fakeSharing = new FakeSharing(
    (call) => this.ask(call),
    () => this.gate,
  );
  private watcher: ((address: string) => void) | null = null;

  constructor(table?: readonly (readonly Cell[])[]) {
    if (table) this.put("Sites", table);
  }

  put(name: string, table: readonly (readonly Cell[])[]): void {
    this.sheets.set(name, table);
    this.active = name;
  }

  select(address: string): void {
    this.watcher?.(address);
  }

  async readSelection(): Promise<SelectedCells> {
    await this.ask("readSelection");
    const values = this.sheets.get(this.active);
    if (!values) throw new Error(`${this.active}!A1 is empty, and so is what surrounds it. Select the site rows.`);
    const width = Math.max(...values.map((row) => row.length));
    return {
      address: `A1:${String.fromCharCode(64 + width)}${values.length}`,
      sheetName: this.active,
      values,
      valueTypes: values.map((row) => row.map(typeOf)),
      texts: values.map((row) => row.map(String)),
      rowOffset: 0,
      columnOffset: 0,
    };
  }

  async watchSelection(seen: (address: string) => void): Promise<() => void> {
    this.watcher = seen;
    seen(`${this.active}!A1`);
    return () => void (this.watcher = null);
  }

  async insertTable(sheetName: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
    await this.ask(`insertTable ${sheetName}`);
    this.put(sheetName, rows);
  }

  selectCells = (sheetName: string, address: string): Promise<void> => this.ask(`selectCells ${sheetName}!${address}`);

  async insertFormula(formula: string): Promise<string> {
    await this.ask(`insertFormula ${formula}`);
    return `${this.active}!H2`;
  }

  async readEarlierBuild(): Promise<EarlierBuild | null> {
    await this.ask("readEarlierBuild");
    return this.earlier;
  }

  async writeWorkbook(
    ...[laidOut, { onProgress, replace }]: Parameters<Workbook["writeWorkbook"]>
  ): Promise<WrittenReport> {
    onProgress?.(`${laidOut.sheets.length} sheets`, 0.5);
    await this.gate;
    await this.ask(`writeWorkbook ${replace ?? "new"}`);
    this.written += 1;
    const sheets = laidOut.sheets.map(({ id, name }) => ({
      id,
      name: this.sheets.has(name) ? `${name} (2)` : name,
      rebuilt: false,
    }));
    const renamed = sheets.filter(({ name }) => name.endsWith("(2)"));
    const notes = renamed.map(
      ({ name }) => `You already had a sheet called ${name.slice(0, -4)}, so ours is ${name}. Yours is as it was.`,
    );
    return { sheets, names: [], kept: [], lost: [], notes };
  }

  async writeInputs(changes: readonly InputChange[]) {
    await this.ask("writeInputs");
    this.inputChanges = changes;
    return {
      sheet: "Inputs",
      log: "Input log",
      replaced: changes.map(({ name }, i) => ({ name, address: `F${8 + i}`, before: "1" })),
    };
  }

  sharing = (): Promise<FakeSharing> => Promise.resolve(this.fakeSharing);

  async readSettings(): Promise<string | null> {
    await this.ask("readSettings");
    return this.settings;
  }

  async saveSettings(text: string): Promise<void> {
    await this.ask("saveSettings");
    this.settings = text;
  }

  private async ask(call: string): Promise<void> {
    this.asked.push(call);
    if (this.failing && call.startsWith(this.failing.call)) {
      const { sentence } = this.failing;
      this.failing = null;
      throw new Error(sentence);
    }
  }
}

function typeOf(value: Cell): string {
  if (value === "") return "Empty";
  if (typeof value === "string") return value.startsWith("#") ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}
