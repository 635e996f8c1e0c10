/**
 * The one place that knows @microsoft/office-js-helpers: which host and platform this is, and preferences that stay
 * on this machine. The package is loaded on demand; where it or the browser's storage fails, preferences are forgotten.
 */
export interface Host {
  /** "EXCEL", or "WEB" outside Office. */
  readonly name: string;
  /** "PC", "OFFICE_ONLINE", "MAC", "IOS". */
  readonly platform: string;
  preference(key: string): string | null;
  setPreference(key: string, text: string): void;
}

const container = "three-paths";

export async function openHost(): Promise<Host> {
  try {
    const { Storage, StorageType, Utilities } = await import("@microsoft/office-js-helpers");
    const storage = new Storage<string>(container, StorageType.LocalStorage);
    return {
      name: Utilities.host ?? "WEB",
      platform: Utilities.platform ?? "",
      preference: (key) => quietly(() => (storage.has(key) ? storage.get(key) : null)) ?? null,
      setPreference: (key, text) => void quietly(() => storage.set(key, text)),
    };
  } catch {
    return { name: "WEB", platform: "", preference: () => null, setPreference: () => undefined };
  }
}

/** Storage that is full or blocked is no reason to stop. */
function quietly<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
