import { catalogue } from "../catalogue/catalogue.js";
import { functionsSource } from "./functions-source.js";
import { vectorsSource } from "./vectors-source.js";

/** The files that are written from the catalogue, by their place in this room; whoever writes them runs prettier. */
export const writtenFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ["functions.ts", functionsSource(catalogue)],
    ["tables/public-vectors.ts", vectorsSource(catalogue)],
  ]);
