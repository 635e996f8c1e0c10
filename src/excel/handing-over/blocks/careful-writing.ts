import { ExcelRefusal } from "../../workbook/sentences.js";
import { readState, type WorkbookState } from "../workbook-state.js";

/** A change that can be taken back, even where only a part of it was done. */
export interface Write {
  /** What it takes in a request, at most. */
  readonly bytes: number;
  readonly make: (context: Excel.RequestContext) => void;
  /** `now` is the workbook as it stands after the failure. */
  readonly takeBack: (context: Excel.RequestContext, now: WorkbookState) => void;
  /** Of the last write: whether it was done although Excel did not answer. Then all before it were, too. */
  readonly isDone?: (now: WorkbookState) => boolean;
}

/** Excel on the web refuses requests above 5 MB. */
const REQUEST_BYTES = 2_500_000;

/** Writes in as few requests as Excel takes, and remembers what may have been done. */
class CarefulWriting {
  private readonly begun: Write[] = [];

  async make(context: Excel.RequestContext, writes: readonly Write[], progress: (done: number) => void): Promise<void> {
    let done = 0;
    for (const batch of batches(writes)) {
      this.begun.push(...batch);
      await send(context, batch, (write) => write.make(context));
      progress((done += batch.length) / writes.length);
    }
  }

  /**
   * Takes everything back that was begun, the last first; a second try helps where the first met a passing fault.
   * False when there is nothing to take back because all of it was done after all.
   */
  async takeBack(): Promise<boolean> {
    if (this.begun.length === 0) return true;
    const undo = (): Promise<boolean> => Excel.run({ delayForCellEdit: true }, (context) => this.undo(context));
    return undo().catch(undo);
  }

  private async undo(context: Excel.RequestContext): Promise<boolean> {
    const now = await readState(context);
    if (this.begun.at(-1)?.isDone?.(now)) return false;
    for (const batch of batches([...this.begun].reverse())) {
      await send(context, batch, (write) => write.takeBack(context, now));
    }
    return true;
  }
}

/** One request. */
function send(context: Excel.RequestContext, batch: readonly Write[], queue: (write: Write) => void): Promise<void> {
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  context.workbook.application.suspendApiCalculationUntilNextSync();
  batch.forEach(queue);
  return context.sync();
}

function* batches(writes: readonly Write[]): Generator<Write[]> {
  let batch: Write[] = [];
  let bytes = 0;
  for (const write of writes) {
    if (batch.length > 0 && bytes + write.bytes > REQUEST_BYTES) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(write);
    bytes += write.bytes;
  }
  if (batch.length > 0) yield batch;
}

/** What an attempt will have done once its last request is through. */
export interface Attempt<T> {
  readonly writes: readonly Write[];
  readonly result: T;
}

/**
 * Decides what to write, changing nothing, and writes it; if that fails, takes back what was begun before the error is
 * thrown again. `leftover` says what to do when even that fails.
 */
export async function writeOrTakeBack<T>(
  run: Excel.RunOptions,
  leftover: string,
  decide: (context: Excel.RequestContext) => Promise<Attempt<T>>,
  progress: (done: number) => void,
): Promise<T> {
  const writing = new CarefulWriting();
  let attempt: Attempt<T> | null = null;
  try {
    return await Excel.run(run, async (context) => {
      attempt = await decide(context);
      await writing.make(context, attempt.writes, progress);
      return attempt.result;
    });
  } catch (error) {
    const takenBack = await writing.takeBack().catch(() => {
      const { message = "" } = (error ?? {}) as { readonly message?: string };
      const reason = message.slice(0, 40);
      throw new ExcelRefusal(`Excel failed half-way (${reason}) and it could not be taken back. ${leftover}`);
    });
    const { result } = (attempt ?? {}) as Partial<Attempt<T>>;
    if (takenBack || result === undefined) throw error;
    return result;
  }
}
