import { Bench } from "tinybench";

/** One line of the table: how many times the second thing the first one takes, or another ratio that is named so. */
export interface Row {
  readonly what: string;
  readonly against: string;
  readonly ratio: number;
  readonly target?: string;
  readonly detail: string;
}

type Tasks = Readonly<Record<string, () => unknown>>;

/**
 * Milliseconds of each task, the shortest of some runs: what else the machine does can only add to a time, so the
 * shortest is the least disturbed. The tasks take turns, run by run, so that a busy minute strikes them alike.
 */
export async function shortest<Names extends Tasks>(
  tasks: Names,
  { turns = 5, warm = 1 }: { readonly turns?: number; readonly warm?: number } = {},
): Promise<Record<keyof Names, number>> {
  const best = new Map(Object.keys(tasks).map((name) => [name, Infinity]));
  for (let turn = -warm; turn < turns; turn++) {
    const bench = new Bench({ time: 0, iterations: 1, warmup: false });
    for (const [name, task] of Object.entries(tasks)) bench.add(name, task, { async: true });
    for (const { name, result } of await bench.run()) {
      if (result.state === "errored") throw result.error;
      if (turn >= 0 && "latency" in result) best.set(name, Math.min(best.get(name)!, result.latency.min));
    }
  }
  return Object.fromEntries(best) as Record<keyof Names, number>;
}

export const shownMs = (ms: number): string => {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 10 ? `${ms.toFixed(0)} ms` : `${Number(ms.toPrecision(2))} ms`;
};
