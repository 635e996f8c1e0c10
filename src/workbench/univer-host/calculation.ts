import { IActiveDirtyManagerService, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/preset-sheets-core";
import type { Book } from "./book.js";

const longestMs = 180_000;

/** Knows whether the numbers on the sheets follow from what was last written. */
export class Calculation {
  private changes = 0;
  private changesAtStart = 0;
  private changesSettled = 0;
  private readonly sessions: FormulaCalculationSessionService;

  constructor(book: Book) {
    this.sessions = book.injector.get(FormulaCalculationSessionService);
    const dirtying = book.injector.get(IActiveDirtyManagerService);
    book.onMutation((id) => {
      if (id === SetFormulaCalculationStartMutation.id) this.changesAtStart = this.changes;
      else if (dirtying.get(id)) this.changes++;
    });
  }

  /**
   * Resolves when every change so far has been calculated. Univer starts 0.1 s after the last change, so changes of
   * one request are calculated once.
   */
  async settle(): Promise<void> {
    while (this.changesSettled < this.changes) {
      await this.sessions.waitForLatestApplied(longestMs);
      this.changesSettled = this.changesAtStart;
    }
  }
}
