export { formulaArguments } from "../../src/functions/help/formula-arguments.js";
