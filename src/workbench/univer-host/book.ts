import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
} from "@univerjs/core";
import type { ICellData, Injector, IRange, IStyleData, Workbook, Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { Grid } from "../grid/start-grid.js";
import { HostError, type Area } from "../../office-host/grid/host.js";
import { CellChanges, mergeStyles } from "./cells/cell-changes.js";

/** Every sheet of the workbench has this size: ample for 200 sites, small enough to scroll. */
export const sheetSize = { rows: 4000, columns: 260 } as const;

/** The open workbook in Univer's own terms, and the one way to change it. */
export class Book {
  readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly pending = new Map<string, CellChanges>();
  private changed = false;

  constructor(readonly grid: Grid) {
    this.injector = grid.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  get workbook(): Workbook {
    const units = this.injector.get(IUniverInstanceService);
    const workbook = units.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new HostError("GeneralException", "No workbook is open in the grid.");
    return workbook;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new HostError("ItemNotFound", `The requested resource doesn't exist: sheet ${id}.`);
    return sheet;
  }

  /** Runs one of Univer's commands or mutations on a sheet (or on the workbook, where `sheet` is null). */
  run(id: string, sheet: string | null, params: object): void {
    this.changed = true;
    this.show(id, sheet, params);
  }

  /** The same for what changes only the view: no content, nothing to undo. */
  show(id: string, sheet: string | null, params: object): void {
    const target = sheet === null ? { unitId: this.unitId } : { unitId: this.unitId, subUnitId: sheet };
    if (!this.commands.syncExecuteCommand(id, { ...target, ...params }))
      throw new HostError("GeneralException", `The grid refused ${id}.`);
  }

  /**
   * Changes a cell, together with the others of the request: Univer goes through all formulas of a sheet at each change,
   * so there should be few. Whoever reads, or acts on whole sheets, calls `flush` first.
   */
  change(sheet: string, row: number, column: number, change: ICellData): void {
    let changes = this.pending.get(sheet);
    if (!changes) {
      this.sheet(sheet); // throws for a sheet that is not there
      // After a request that fails half-way nobody else would call.
      if (this.pending.size === 0) setTimeout(() => this.flush());
      this.pending.set(sheet, (changes = new CellChanges()));
    }
    changes.add(row, column, change);
  }

  /** What a cell will show: its own style over its row's, its column's and the sheet's. */
  styleAt(sheet: string, row: number, column: number): IStyleData {
    const style = this.sheet(sheet).getComposedCellStyle(row, column);
    const change = this.pending.get(sheet)?.styleAt(row, column);
    return change ? mergeStyles(style, change) : style;
  }

  /** Every cell that has a style of its own, or is about to. */
  styledCells(sheet: string): readonly (readonly [row: number, column: number])[] {
    const cells = [...(this.pending.get(sheet)?.styled() ?? [])];
    new ObjectMatrix(this.sheet(sheet).getCellMatrix().getMatrix()).forValue((row, column, cell) => {
      if (cell?.s && !this.pending.get(sheet)?.styleAt(row, column)) cells.push([row, column]);
    });
    return cells;
  }

  /**
   * Nothing before this can be undone, if an add-in has changed anything since: Univer would take its changes back one
   * by one, and a comparison without some of its cells is worse than none.
   */
  endRequest(): void {
    this.flush();
    if (this.changed) this.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
    this.changed = false;
  }

  flush(): void {
    const all = [...this.pending];
    this.pending.clear();
    for (const [sheet, changes] of all)
      if (this.workbook.getSheetBySheetId(sheet))
        for (const mutation of changes.mutations) this.run(SetRangeValuesMutation.id, sheet, mutation);
  }

  /** Calls back before every command, whoever gave it. */
  beforeCommand(listener: (id: string) => void): void {
    this.commands.beforeCommandExecuted(({ id }) => listener(id));
  }

  /** Calls back after every change of content, whoever made it; `derived`: results that a calculation has written. */
  onMutation(listener: (id: string, params: Readonly<Record<string, unknown>>, derived: boolean) => void): void {
    this.commands.onCommandExecuted((command, options) => {
      if (command.type !== CommandType.MUTATION) return;
      listener(command.id, (command.params ?? {}) as Record<string, unknown>, options?.onlyLocal === true);
    });
  }
}

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});

/** Whole rows and columns have NaN where they have no edge. */
export const toArea = (range: IRange): Area => {
  const edge = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
  const row = edge(range.startRow, 0);
  const column = edge(range.startColumn, 0);
  return {
    row,
    column,
    rows: edge(range.endRow, sheetSize.rows - 1) - row + 1,
    columns: edge(range.endColumn, sheetSize.columns - 1) - column + 1,
  };
};

export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) yield [row, column];
}

export const fullHeight = (area: Area): boolean => area.rows >= sheetSize.rows;
export const fullWidth = (area: Area): boolean => area.columns >= sheetSize.columns;
