/** What the Functions tab fetches when it is first opened. */
export * from "./gallery.js";
export { FunctionList } from "./list.js";
