import { useEffect, useState } from "preact/hooks";

/** A part of the pane that is fetched when it is first needed, and kept. */
export interface OnDemand<T> {
  /** What has been fetched, or null. */
  here(): T | null;
  /** Why the last fetch failed, in a sentence; null while none has. */
  failure(): string | null;
  /** @throws Error with a sentence where the part cannot be fetched */
  load(): Promise<T>;
}

const notFetched = "A part of the pane could not be fetched. Check the connection, then try again.";

export function onDemand<T>(fetchIt: () => Promise<T>): OnDemand<T> {
  let loaded: T | null = null;
  let loading: Promise<T> | null = null;
  let failure: string | null = null;
  return {
    here: () => loaded,
    failure: () => failure,
    load() {
      loading ??= fetchIt().then(
        (part) => (loaded = part),
        () => {
          // A failed fetch is tried again the next time. What it throws is about files, which tells a user nothing.
          loading = null;
          failure = notFetched;
          throw new Error(notFetched);
        },
      );
      return loading;
    },
  };
}

/** The part once it is here; null until then, and while it cannot be fetched. `wanted`: whether to fetch it. */
export function useOnDemand<T>(part: OnDemand<T>, wanted = true): T | null {
  const [, settled] = useState(0);
  useEffect(() => {
    const seen = (): void => settled((count) => count + 1);
    if (wanted && !part.here()) part.load().then(seen, seen);
  }, [part, wanted]);
  return part.here();
}
