import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const officeRules = Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]);

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage", "test/artifacts", "assets/help"] },
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
  {
    files: ["src/excel/**", "src/taskpane/**"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(officeRules),
  },
  // Rooms whose functions are short and take named fields where there are many. More rooms may join; none leaves.
  {
    files: [
      ...["src/office-host/**", "src/excel/**", "src/workbench/**", "src/readers/**", "src/writers/**", "src/cli/**"],
      ...["src/taskpane/**", "src/market/**", "src/functions/**"],
    ],
    // Excel calls what functions.ts declares, by position.
    ignores: ["src/cli/verify-command/**", "src/functions/functions.ts"],
    rules: {
      "max-params": ["error", 4],
      "max-lines-per-function": ["error", { max: 30, skipBlankLines: true, skipComments: true }],
    },
  },
  // Programs that talk to whoever started them.
  {
    files: ["*.js", "test/**", "src/cli/**", "src/workbench/**", "**/*.mjs", "assets/**"],
    rules: { "no-console": "off" },
  },
);
