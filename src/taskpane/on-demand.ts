import { useEffect, useState } from "preact/hooks";

/** A part of the pane that is fetched when it is first needed, and kept. */
export interface OnDemand<T> {
  /** What has been fetched, or null. */
  here(): T | null;
  load(): Promise<T>;
}

export function onDemand<T>(fetchIt: () => Promise<T>): OnDemand<T> {
  let loaded: T | null = null;
  let loading: Promise<T> | null = null;
  return {
    here: () => loaded,
    load() {
      loading ??= fetchIt().then(
        (part) => (loaded = part),
        (error: unknown) => {
          // A failed fetch is tried again the next time.
          loading = null;
          throw error;
        },
      );
      return loading;
    },
  };
}

/** The part once it is here; null until then, and while it cannot be fetched. `wanted`: whether to fetch it. */
export function useOnDemand<T>(part: OnDemand<T>, wanted = true): T | null {
  const [, setLoaded] = useState(part.here() !== null);
  useEffect(() => {
    if (wanted && !part.here())
      part.load().then(
        () => setLoaded(true),
        () => undefined,
      );
  }, [part, wanted]);
  return part.here();
}
