export { formulaArguments } from "../../src/functions/catalogue/formula-arguments.js";
