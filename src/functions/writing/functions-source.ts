import { argument } from "../catalogue/arguments.js";
import type { Entry, Parameter } from "../catalogue/entry.js";
import { entryText, parameterText } from "../catalogue/texts.js";
import { coreImports } from "./core-imports.js";

/** Where the sources say the add-in is served: a build puts its own address there. */
const HELP_ADDRESS = "https://addin.example/assets/help/";

const resultTypes: Readonly<Record<Entry["answer"], string>> = {
  number: "number",
  table: "any[][]",
  "number or text": "any",
};

/**
 * The text of functions.ts. The metadata generator reads top-level declarations with full JSDoc and nothing else, so
 * they are written out; each body is one call through the guard: what computes, the arguments by name, the defaults of
 * those that may be left blank. Line breaks are left to prettier.
 */
export const functionsSource = (entries: readonly Entry[]): string =>
  [
    "/* eslint-disable @typescript-eslint/no-explicit-any -- the boundary: a blank cell reaches a number parameter as 0 */",
    "// Written from the catalogue by `npm run functions`: change an entry there, not a line here.",
    coreImports(entries, { economics: "../economics/index.js", tables: "./tables/index.js" }),
    `import { inCell } from "./in-cell/in-cell.js";`,
    ...entries.map(declaration),
  ].join("\n");

const declaration = (entry: Entry): string => `
/**
 * ${entryText(entry)}
 * @customfunction ${entry.id}
${entry.parameters.map((one) => ` * @param ${bracketed(one)} ${parameterText(one)}\n`).join("")} * @helpurl ${HELP_ADDRESS}${entry.id}.html
 */
export function ${entry.id}(${entry.parameters.map(typed).join(", ")}): ${resultTypes[entry.answer]} {
  return inCell(${entry.core}, ${callOf(entry.parameters)});
}
`;

const bracketed = ({ name, standard }: Parameter): string => (standard === undefined ? name : `[${name}]`);

const typed = ({ name, standard }: Parameter): string =>
  `${name}${standard === undefined ? "" : "?"}: ${argument(name).kind === "range" ? "any[][]" : "any"}`;

/** The arguments by name, and the defaults if there are any; no rows of assumptions mean the base preset. */
function callOf(parameters: readonly Parameter[]): string {
  const given = `{ ${parameters.map(({ name }) => name).join(", ")} }`;
  const standards = parameters
    .filter(({ standard }) => standard !== undefined)
    .map(({ name, standard }) => `${name}: ${standard === "base preset" ? "[]" : standard}`);
  return standards.length ? `${given}, { ${standards.join(", ")} }` : given;
}
