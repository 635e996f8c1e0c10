import type {
  FoundFunctions,
  FreezeOptions,
  FreezeReport,
  KnownFunctions,
  LeftCell,
  LeftSheet,
  Progress,
  RepairOptions,
  RepairReport,
  ThawReport,
} from "../../../excel/handing-over/reports/reports.js";
import type { NamesFound, NamesWritten, NameToWrite } from "../../../excel/handing-over/portable-names.js";

export type {
  FoundFunctions,
  FreezeOptions,
  FreezeReport,
  KnownFunctions,
  LeftCell,
  LeftSheet,
  NamesFound,
  NamesWritten,
  NameToWrite,
  Progress,
  RepairOptions,
  RepairReport,
  ThawReport,
};

/** What the Share tab asks of the open workbook. Every failure is an Error whose message is a sentence for the user. */
export interface Sharing {
  /** What will they see? Changes nothing. */
  find(options: KnownFunctions): Promise<FoundFunctions>;
  freeze(options: FreezeOptions): Promise<FreezeReport>;
  thaw(options: { readonly onProgress?: Progress }): Promise<ThawReport>;
  repair(options: RepairOptions): Promise<RepairReport>;
  findNames(names: readonly NameToWrite[], mark: string): Promise<NamesFound>;
  writeNames(names: readonly NameToWrite[], mark: string): Promise<NamesWritten>;
  removeNames(names: readonly NameToWrite[], mark: string): Promise<readonly string[]>;
  /** Opens a file as a new workbook; false where this Excel cannot. */
  openCopy(base64: string): Promise<boolean>;
}
