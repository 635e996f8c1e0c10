import type { Meaning, SitesRead } from "../../sites/table/sites-read.js";

/** What the user says columns are, by column number (1 is A). */
export type Answers = Readonly<Record<number, Meaning>>;

/** Sites that the table gives, or will give once its questions are answered. */
export const sitesFound = (read: SitesRead): number =>
  read.questions.length > 0 ? read.rows.length - rowsLeftOut(read) : read.sites.length;

export const rowsLeftOut = ({ rows }: SitesRead): number => rows.filter(({ refused }) => refused).length;
