import type {
  FoundFunctions,
  FreezeOptions,
  FreezeReport,
  KnownFunctions,
  NamesFound,
  NamesWritten,
  NameToWrite,
  Progress,
  RepairOptions,
  RepairReport,
  Sharing,
  ThawReport,
} from "../../src/taskpane/base/ports/sharing.js";

type Cell = FoundFunctions["sheets"][number]["cells"][number];

export const cell = (address: string, id: string, stuck = false): Cell => ({
  address,
  formula: `=${id}(A1)`,
  functions: [id],
  throughNames: [],
  value: stuck ? "#NAME?" : 52_400,
  colleagueSees: stuck ? "name-error-already" : "value-then-name-error",
});

export function foundIn(
  sheets: Readonly<Record<string, readonly Cell[]>>,
  locked: readonly string[] = [],
): FoundFunctions {
  const all = Object.values(sheets).flat();
  const stuck = all.filter(({ colleagueSees }) => colleagueSees === "name-error-already").length;
  return {
    sheets: Object.entries(sheets).map(([sheet, cells]) => ({
      sheet,
      hidden: false,
      locked: locked.includes(sheet),
      cells,
    })),
    ...{ names: [], rules: [], leftSheets: [], cells: all.length, stuck, log: null },
    sentences: all.length ? ["The last value shows until a recalculation, then #NAME?."] : [],
  };
}

export const nothingFound = foundIn({});
const formulasOf = ({ sheets }: FoundFunctions) =>
  sheets.map(({ sheet, cells }) => ({ sheet, formulas: cells.length }));

/** Sharing in memory: what was frozen can be thawed, what is stuck can be repaired. */
export class FakeSharing implements Sharing {
  found = nothingFound;
  names: NamesFound = { ours: [], users: [] };
  opensCopies = true;
  copy = "";
  seen: { known?: KnownFunctions; freeze?: FreezeOptions; repair?: RepairOptions } = {};
  private frozen = nothingFound;

  constructor(
    private readonly ask: (call: string) => Promise<void>,
    private readonly gate: () => Promise<void>,
  ) {}

  async find(options: KnownFunctions): Promise<FoundFunctions> {
    this.seen.known = options;
    options.onProgress?.("Reading Sites", 0.5);
    await this.ask("find");
    return this.found;
  }

  async freeze(options: FreezeOptions): Promise<FreezeReport> {
    this.seen.freeze = options;
    options.onProgress?.("Freezing Sites", 0.5);
    await this.gate();
    await this.ask("freeze");
    const { cells } = this.found;
    this.frozen = this.found;
    this.found = { ...nothingFound, log: "Frozen formulas" };
    const left = { skipped: [], leftSheets: [] };
    const sentences = ["The formulas stand on the sheet Frozen formulas."];
    return { frozen: cells, cells, sheets: formulasOf(this.frozen), ...left, log: "Frozen formulas", sentences };
  }

  async thaw({ onProgress }: { readonly onProgress?: Progress }): Promise<ThawReport> {
    onProgress?.("Thawing", 0.5);
    await this.ask("thaw");
    const { cells } = this.frozen;
    this.found = this.frozen;
    this.frozen = nothingFound;
    const sheets = formulasOf(this.found);
    const sentences = cells ? [] : ["Nothing is frozen in this workbook."];
    return { restored: cells, sheets, left: [], renamed: [], log: null, sentences };
  }

  async repair(options: RepairOptions): Promise<RepairReport> {
    this.seen.repair = options;
    await this.ask("repair");
    const { stuck } = this.found;
    const sheets = formulasOf(this.found);
    const cells = this.found.sheets[0]?.cells.map(({ address, functions }) => cell(address, functions[0]!)) ?? [];
    this.found = foundIn({ Sites: cells });
    const left = { stillFailing: [], skipped: [], leftSheets: [] };
    return { reentered: stuck, working: stuck, sheets, ...left, sentences: [] };
  }

  async findNames(): Promise<NamesFound> {
    await this.ask("findNames");
    return this.names;
  }

  async writeNames(names: readonly NameToWrite[]): Promise<NamesWritten> {
    await this.ask("writeNames");
    const { ours, users } = this.names;
    const all = names.map(({ name }) => name).filter((name) => !users.includes(name));
    this.names = { ours: all, users };
    return { added: all.filter((name) => !ours.includes(name)), updated: ours, users };
  }

  async removeNames(): Promise<readonly string[]> {
    await this.ask("removeNames");
    const { ours, users } = this.names;
    this.names = { ours: [], users };
    return ours;
  }

  async openCopy(base64: string): Promise<boolean> {
    await this.ask("openCopy");
    this.copy = base64;
    return this.opensCopies;
  }
}
