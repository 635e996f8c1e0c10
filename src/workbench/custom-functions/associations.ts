export type AssociatedFunction = (...cells: unknown[]) => unknown;

/** `CustomFunctions` as the functions bundle sees it in Excel: it names its functions here when it loads. */
export class Associations {
  private readonly functions = new Map<string, AssociatedFunction>();

  readonly associate = (idOrMap: string | Record<string, AssociatedFunction>, named?: AssociatedFunction): void => {
    const entries = typeof idOrMap === "string" ? [[idOrMap, named] as const] : Object.entries(idOrMap);
    for (const [id, associated] of entries) if (associated) this.functions.set(id.toUpperCase(), associated);
  };

  of(id: string): AssociatedFunction | undefined {
    return this.functions.get(id.toUpperCase());
  }

  /** What becomes `window.CustomFunctions`. */
  readonly global = { associate: this.associate, Error: CellError, ErrorCode: errorCodes };
}

export const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** The error that a custom function throws; Excel shows its sentence only beside #VALUE! and #N/A. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
    this.name = "CustomFunctions.Error";
  }
}
