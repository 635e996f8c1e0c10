/** A refusal by this room: its message is already a sentence for the user. */
export class ExcelRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ExcelRefusal";
  }
}

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

export const codeOf = (error: unknown): string => (error as Partial<OfficeError> | null)?.code ?? "";

const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied: "Excel refused: the sheet or the workbook is protected. Lift the protection (Review) and try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc in the sheet and try again.",
  InvalidSelection: "The selection cannot be read: select one block of cells, not several, and no chart or picture.",
  RequestPayloadSizeLimitExceeded: "This is more than Excel takes at once. Try fewer sites.",
  ResponsePayloadSizeLimitExceeded: "This is more than Excel gives at once. Select fewer cells.",
  ItemNotFound: "Something that was there a moment ago is gone: a sheet or a name was deleted meanwhile. Try again.",
  HostIsBusy: "Excel is busy. Close open dialogs and try again.",
  HostRestartNeeded: "Excel has to be restarted before it takes this.",
  UserNotAuthenticated: "Excel asks you to sign in again.",
};

/** What went wrong, in a sentence; `doing` ("The comparison was not built") begins it where the code says little. */
export function sentenceFor(error: unknown, doing: string): string {
  if (error instanceof ExcelRefusal) return error.message;
  const { code = "", message = "", debugInfo } = (error ?? {}) as Partial<OfficeError>;
  const known = SENTENCES[code];
  if (known) return known;
  const where = debugInfo?.errorLocation ? ` at ${debugInfo.errorLocation}` : "";
  if (code === "ApiNotFound") return `${doing}: this Excel does not know an operation that is needed${where}.`;
  return `${doing}: Excel stopped${where}${message ? ` ("${message.slice(0, 90)}")` : ""}.`;
}

/** The user has to do something first; another attempt now would meet the same. */
export const isUsersToFix = (error: unknown): boolean =>
  error instanceof ExcelRefusal || (codeOf(error) in SENTENCES && codeOf(error) !== "ItemNotFound");
