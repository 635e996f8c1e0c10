/** The product's version, as package.json has it (a test compares them): stamped on everything that is built. */
export const VERSION = "0.1.0";
