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
  private waiting: (() => void)[] = [];
  private readonly sessions: FormulaCalculationSessionService;

  constructor(private readonly book: Book) {
    this.sessions = book.injector.get(FormulaCalculationSessionService);
    const dirtying = book.injector.get(IActiveDirtyManagerService);
    book.onMutation((id, params, derived) => {
      if (id === SetFormulaCalculationStartMutation.id) this.started();
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
    while (this.changesAtStart < this.changes) await withinReason(new Promise((start) => this.waiting.push(start)));
    if (this.running) await this.sessions.waitForLatestApplied(longestMs);
  }

  private started(): void {
    this.changesAtStart = this.changes;
    for (const start of this.waiting.splice(0)) start();
  }

  private get running(): boolean {
    const { started, resultApplied, stopped } = this.sessions.state;
    return started && !resultApplied && !stopped;
  }
}

const isStyle = (params: Readonly<Record<string, unknown>>): boolean => params["trigger"] === SetStyleCommand.id;

/** What does not come in three minutes does not come. */
function withinReason(awaited: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Error("The grid did not finish calculating within three minutes."));
    const timer = setTimeout(late, longestMs);
    void awaited.then(() => (clearTimeout(timer), resolve()));
  });
}
