interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
interface Refusal {
  readonly error: string;
  readonly sentence: string;
}

const key = ({ sheet, row, column }: Place): string => `${sheet}!${row},${column}`;

/** Why a cell shows an error, by cell: Excel keeps such a sentence behind the warning triangle of the cell. */
export class Sentences {
  private readonly byCell = new Map<string, Refusal>();

  set(cell: Place, { error, sentence }: Refusal): void {
    if (sentence) this.byCell.set(key(cell), { error, sentence });
  }

  /** The sentence of the last refusal in this cell, as long as the cell still shows that error. */
  of(cell: Place, shown: unknown): string | undefined {
    const kept = this.byCell.get(key(cell));
    return kept && kept.error === shown ? kept.sentence : undefined;
  }
}
