type Library = typeof import("wasm-xlsxwriter");

let loaded: Promise<Library> | undefined;

/** The file writer (0.5 MB of WebAssembly), fetched when the first file is asked for; Node reads it from its package. */
export function xlsxLibrary(): Promise<Library> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined; // a failed download may be tried again
    throw error;
  });
  return loaded;
}

async function load(): Promise<Library> {
  const library = await import("wasm-xlsxwriter");
  // Only the browser's build has a default export, which starts the module; Node's starts by itself.
  const start = (library as { default?: () => Promise<unknown> }).default;
  if (typeof start === "function") await start();
  return library;
}

export type { Library };
