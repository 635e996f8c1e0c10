import { IActiveDirtyManagerService, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import {
  FormulaCalculationSessionService,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";
import type { Book } from "./book.js";

const longestMs = 180_000;

/** Knows whether the numbers on the sheets follow from what was last written. */
export class Calculation {
  private changes = 0;
  private changesAtStart = 0;
  private readonly sessions: FormulaCalculationSessionService;

  constructor(private readonly book: Book) {
    this.sessions = book.injector.get(FormulaCalculationSessionService);
    const dirtying = book.injector.get(IActiveDirtyManagerService);
    book.onMutation((id, params, derived) => {
      if (id === SetFormulaCalculationStartMutation.id) this.changesAtStart = this.changes;
      // The same changes for which Univer's own trigger starts a calculation.
      else if (dirtying.get(id) && !(id === SetRangeValuesMutation.id && (derived || isStyle(params)))) this.changes++;
    });
  }

  /**
   * Resolves when every change so far has been calculated. Univer starts 0.1 s after the last change, so changes of
   * one request are calculated once.
   * @throws Error after three minutes
   */
  async settle(): Promise<void> {
    this.book.endRequest();
    const latest = performance.now() + longestMs;
    while (this.changesAtStart < this.changes) {
      if (performance.now() > latest) throw new Error("The grid did not finish calculating within three minutes.");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (this.running) await this.sessions.waitForLatestApplied(longestMs);
  }

  private get running(): boolean {
    const { started, resultApplied, stopped } = this.sessions.state;
    return started && !resultApplied && !stopped;
  }
}

const isStyle = (params: Readonly<Record<string, unknown>>): boolean => params["trigger"] === SetStyleCommand.id;
