/** Why a cell shows an error, by cell: Excel keeps such a sentence behind the warning triangle of the cell. */
export class Sentences {
  private readonly byCell = new Map<string, { readonly error: string; readonly sentence: string }>();

  set(sheet: string, row: number, column: number, error: string, sentence: string): void {
    if (sentence) this.byCell.set(`${sheet}!${row},${column}`, { error, sentence });
  }

  /** The sentence of the last refusal in this cell, as long as the cell still shows that error. */
  of(sheet: string, row: number, column: number, shown: unknown): string | undefined {
    const kept = this.byCell.get(`${sheet}!${row},${column}`);
    return kept && kept.error === shown ? kept.sentence : undefined;
  }
}
