import type { Meaning, SitesRead } from "../../sites/sites-read.js";

/** What the user says columns are, by column number (1 is A). */
export type Answers = Readonly<Record<number, Meaning>>;

export const rowsLeftOut = ({ rows }: SitesRead): number => rows.filter(({ refused }) => refused).length;
