import { inWords } from "../economics/number-words.js";

/** "1 site", "2,000 sites". */
export const several = (count: number, thing: string): string => `${inWords(count)} ${thing}${count === 1 ? "" : "s"}`;
