import * as economics from "../../economics/index.js";
import type { Entry } from "../catalogue/entry.js";

/** The lines that import the cores of entries; what is not of the economics is one of the tables, says the compiler. */
export function coreImports(
  entries: readonly Entry[],
  from: { readonly economics: string; readonly tables: string },
): string {
  const names = [...new Set<string>(entries.map(({ core }) => core))].sort();
  const ours = names.filter((name) => name in economics);
  const others = names.filter((name) => !(name in economics));
  return `${importLine(ours, from.economics)}\n${importLine(others, from.tables)}`;
}

const importLine = (names: readonly string[], from: string): string =>
  names.length ? `import { ${names.join(", ")} } from "${from}";` : "";
