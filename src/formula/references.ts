import { isCalled } from "./function-names.js";
import type { QualifiedToken, Token } from "./tokens.js";

/** Cells that a formula names, without the $ signs: "B3:C9". */
export interface Reference {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly address: string;
}

const isReference = (token: Token): token is QualifiedToken & { kind: "reference" } => token.kind === "reference";

/** Cells of this workbook that a formula in A1 names, in order. */
export const referencesIn = (tokens: readonly Token[]): Reference[] =>
  tokens.filter(isReference).flatMap(({ text, qualifier }) => {
    if (qualifier && (qualifier.sheet === null || qualifier.sheet.external)) return [];
    return [{ sheet: qualifier?.sheet?.name ?? null, address: text.replace(/\$/g, "").toUpperCase() }];
  });

/** Sheets of this workbook that a formula names, in order; not the workbooks whose functions it calls. */
export const sheetsIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token, n) => {
    if (token.kind !== "sheet" || token.external) return [];
    return isCalled(tokens, n + 1) ? [] : [token.name];
  });
