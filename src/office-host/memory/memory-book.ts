import * as host from "../grid/host.js";
import type { LikeExcel } from "../grid/like-excel.js";
import { notFound } from "../kind.js";
import { insertRows } from "./row-insertion.js";
import { MemorySheet } from "./memory-sheet.js";
import { type BookSnapshot, sheetSnapshot } from "./snapshot.js";

/** Sheets, names, tables and selection of the in-memory workbook. */
export class MemoryBook {
  private list: MemorySheet[] = [];
  private active = "";
  private nameList: host.DefinedName[] = [];
  private tableList: host.TableInfo[] = [];
  private book = host.newBookExtras();
  private lastId = 0;

  /** @param likeExcel the unkindnesses of Excel that this workbook shows; none if left out */
  constructor(
    sheetNames: readonly string[] = ["Sheet1"],
    readonly likeExcel: LikeExcel = {},
  ) {
    for (const name of sheetNames) this.addSheet(name);
    this.active = this.list[0]?.id ?? "";
  }

  /** The same workbook again, to start several tests from one state. */
  clone(): this {
    const copy = new (this.constructor as new (names: readonly string[], likeExcel: LikeExcel) => this)(
      [],
      this.likeExcel,
    );
    copy.list = this.list.map((sheet) => sheet.copy(sheet.id, sheet.name));
    copy.active = this.active;
    copy.nameList = [...this.nameList];
    copy.tableList = [...this.tableList];
    copy.book = structuredClone(this.book);
    copy.lastId = this.lastId;
    return copy;
  }

  nextId(what: string): string {
    return `${what}-${++this.lastId}`;
  }

  limits(): { rows: number; columns: number } {
    return { rows: 1_048_576, columns: 16_384 };
  }

  sheet(id: string): MemorySheet {
    const found = this.list.find((one) => one.id === id);
    if (!found) throw notFound("the worksheet has been deleted");
    return found;
  }
  /** By name: for tests. */
  sheetNamed(name: string): MemorySheet {
    const found = this.list.find((one) => one.name === name);
    if (!found) throw notFound(`worksheet "${name}"`);
    return found;
  }
  protected sheetNames(): ReadonlySet<string> {
    return new Set(this.list.map((one) => one.name.toLowerCase()));
  }

  sheets(): readonly host.SheetInfo[] {
    return this.list.map(({ id, name, visibility, tabColour, gridlines }) => ({
      id,
      name,
      visibility,
      tabColour,
      gridlines,
    }));
  }
  addSheet(name: string): string {
    const id = `{${this.nextId("sheet")}}`;
    this.list.push(new MemorySheet(id, name));
    return id;
  }
  copySheet(sheet: string, name: string): string {
    const [source, id] = [this.sheet(sheet), `{${this.nextId("sheet")}}`];
    const copy = source.copy(id, name);
    copy.extras.charts.forEach((chart, n) => copy.extras.charts.splice(n, 1, { ...chart, id: this.nextId("chart") }));
    copy.conditionalFormats = copy.conditionalFormats.map((one) => ({ ...one, id: this.nextId("format") }));
    this.list.push(copy);
    // As Excel: tables are copied under new names, and names that point into the sheet get a twin on the copy.
    for (const table of this.tableList.filter((one) => one.sheet === sheet))
      this.tableList.push({
        ...table,
        id: this.nextId("table"),
        name: this.nextId("Table").replace("-", ""),
        sheet: id,
      });
    for (const name of this.nameList.filter((one) => one.scope === sheet)) this.nameList.push({ ...name, scope: id });
    return id;
  }
  deleteSheet(sheet: string): void {
    const index = this.list.findIndex((one) => one.id === sheet);
    const { name } = this.sheet(sheet);
    this.list.splice(index, 1);
    this.nameList = this.nameList.filter((one) => one.scope !== sheet);
    this.tableList = this.tableList.filter((one) => one.sheet !== sheet);
    if (this.active === sheet) {
      const after = [...this.list.slice(index), ...this.list.slice(0, index).reverse()];
      this.active = after.find((one) => one.visibility === "Visible")?.id ?? "";
    }
    this.renameMentions(name, null);
  }
  changeSheet(sheet: string, { position, name, ...change }: host.SheetChange): void {
    const target = this.sheet(sheet);
    Object.assign(target, change);
    if (name !== undefined) {
      this.renameMentions(target.name, name);
      target.name = name;
    }
    if (position !== undefined) {
      this.list = this.list.filter((one) => one !== target);
      this.list.splice(position, 0, target);
    }
  }
  activeSheet(): string {
    return this.active;
  }
  activateSheet(sheet: string): void {
    if (this.sheet(sheet).visibility !== "Visible")
      throw new host.HostError("InvalidOperation", "A hidden sheet cannot be activated.");
    this.active = sheet;
  }
  selection(): { sheet: string; areas: readonly host.Area[] } {
    return { sheet: this.active, areas: this.sheet(this.active).selection };
  }
  select(sheet: string, areas: readonly host.Area[]): void {
    this.activateSheet(sheet);
    this.sheet(sheet).selection = [...areas];
  }

  /** As a person does: what stands below moves down, and every reference follows. */
  insertRows(sheet: string, at: number, count: number): void {
    const { name } = this.sheet(sheet);
    for (const one of this.list) insertRows(one, { name, at, count });
  }

  names(): readonly host.DefinedName[] {
    return this.nameList;
  }
  addName(name: host.DefinedName): void {
    this.nameList.push(name);
  }
  changeName(scope: string | null, name: string, change: Partial<host.DefinedName>): void {
    this.changeNames((one) => (one.scope === scope && one.name === name ? { ...one, ...change } : one));
  }
  deleteName(scope: string | null, name: string): void {
    this.nameList = this.nameList.filter((one) => one.scope !== scope || one.name !== name);
  }
  protected changeNames(change: (name: host.DefinedName) => host.DefinedName): void {
    this.nameList = this.nameList.map(change);
  }

  tables(): readonly host.TableInfo[] {
    return this.tableList;
  }
  addTable(table: Omit<host.TableInfo, "id">): string {
    const id = this.nextId("table");
    this.tableList.push({ ...table, id });
    return id;
  }
  changeTable(id: string, change: Partial<host.TableInfo>): void {
    this.tableList = this.tableList.map((one) => (one.id === id ? { ...one, ...change } : one));
  }
  deleteTable(id: string): void {
    this.tableList = this.tableList.filter((one) => one.id !== id);
  }

  extras(sheet: string): host.SheetExtras {
    return this.sheet(sheet).extras;
  }
  bookExtras(): host.BookExtras {
    return this.book;
  }

  private edit: { readonly finished: Promise<void>; readonly finish: () => void } | null = null;
  editing(): Promise<void> | null {
    return this.edit?.finished ?? null;
  }
  /** For tests: a person begins to type in a cell. */
  beginEditing(): void {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    this.edit = { finished, finish };
  }
  /** For tests: the person presses Enter. */
  finishEditing(): void {
    const { edit } = this;
    this.edit = null;
    edit?.finish();
  }

  /** The workbook as JSON; equal workbooks give equal text. */
  snapshot(): BookSnapshot {
    const plain: BookSnapshot = {
      active: this.active,
      sheets: this.list.map((sheet) => sheetSnapshot(sheet, this.tableList, this.nameList)),
      names: this.nameList.filter((name) => name.scope === null),
      extras: this.book,
    };
    return JSON.parse(JSON.stringify(plain)) as BookSnapshot;
  }
  /** One sheet as text, to compare before and after. */
  sheetText(id: string): string {
    return JSON.stringify(sheetSnapshot(this.sheet(id), this.tableList, this.nameList));
  }

  protected renameMentions(from: string, to: string | null): void {
    for (const sheet of this.list) sheet.renameMentions(from, to);
  }
}
