import type { Entry, PublishedNumber } from "../catalogue/entry.js";
import { formulaArguments } from "../catalogue/formula-arguments.js";
import { coreImports } from "./core-imports.js";

/**
 * The text of tables/public-vectors.ts: of what the catalogue knows of published numbers, the part that SELFTEST shows,
 * so that functions.js does not carry help's texts.
 */
export function vectorsSource(entries: readonly Entry[]): string {
  const cited = entries.filter(({ published = [] }) => published.length);
  const rows = cited.flatMap((entry) => entry.published!.map((one) => rowOf(entry, one)));
  return `// Written from the catalogue by \`npm run functions\`: change an entry there, not a line here.
${coreImports(cited, { economics: "../../economics/index.js", tables: "./index.js" })}
import type { PublicVector } from "./self-test-table.js";

export const publicVectors: readonly PublicVector[] = [${rows.join(", ")}];
`;
}

/** Function, number, tolerance, publisher, and the core's own, called with the defaults that the formula leaves out. */
function rowOf({ id, core, parameters }: Entry, { formula, gives, relativeTolerance, by }: PublishedNumber): string {
  const { args } = formulaArguments(formula);
  const fields = parameters.map(({ name, standard }, i) => `${name}: ${JSON.stringify(args[i] ?? standard)}`);
  const call = `${core}({ ${fields.join(", ")} })`;
  return `[${JSON.stringify(id)}, ${gives}, ${relativeTolerance}, ${JSON.stringify(by)}, () => ${call}]`;
}
