import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const officeRules = Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]);
const typed = ["src/**/*.ts", "src/**/*.tsx", "test/**/*.ts", "test/**/*.tsx"];
// Tables of facts, and what is written from them.
const tables = ["src/**/*-values.ts", "src/**/*-sources.ts", "src/functions/functions.ts"];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage", "test/artifacts", "assets/help"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      // An underscore says that a name stands for what is left out.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // The compiler checks every index; a "!" says what the line before made sure of.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  // What only the types tell: promises nobody awaits, a case left out, an object in a sentence, a cast that says nothing.
  {
    files: typed,
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-deprecated": "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowNullish: true, allowAny: false },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Excel's runtime wants its own error thrown.
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "custom-functions-runtime", name: "Error" }] },
      ],
      // Cells and settings are anybody's: String(unknown) is how they are shown.
      "@typescript-eslint/no-base-to-string": "off",
      // Ports are records of functions that know no "this", written as methods.
      "@typescript-eslint/unbound-method": "off",
      // "sum" | string names the usual values of a text.
      "@typescript-eslint/no-redundant-type-constituents": "off",
    },
  },
  {
    files: ["src/excel/**", "src/taskpane/**"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(officeRules),
  },
  { files: ["src/**"], ignores: tables, rules: { "max-lines": ["error", 250] } },
  // Rooms whose functions are short and take named fields where there are many. More rooms may join; none leaves.
  {
    files: [
      ...["src/office-host/**", "src/excel/**", "src/workbench/**", "src/readers/**", "src/writers/**", "src/cli/**"],
      ...["src/taskpane/**", "src/market/**", "src/functions/**", "src/formula/**", "src/verify/**"],
    ],
    // Excel calls what functions.ts declares, by position.
    ignores: ["src/functions/functions.ts"],
    rules: {
      "max-params": ["error", 4],
      "max-lines-per-function": ["error", { max: 30, skipBlankLines: true, skipComments: true }],
    },
  },
  // A stand-in answers at once; a test looks into whatever a file or a page holds.
  {
    files: ["test/**/*.ts", "test/**/*.tsx"],
    rules: Object.fromEntries(
      ["require-await", "no-unsafe-assignment", "no-unsafe-call", "no-unsafe-member-access", "no-unsafe-return"]
        .concat("no-unsafe-argument", "no-unsafe-enum-comparison", "restrict-template-expressions")
        .map((rule) => [`@typescript-eslint/${rule}`, "off"]),
    ),
  },
  // Programs that talk to whoever started them.
  {
    files: ["*.js", "test/**", "src/cli/**", "src/workbench/**", "**/*.mjs", "assets/**"],
    rules: { "no-console": "off" },
  },
);
