/** What stands against reading a file. */
export type Obstacle = "foreign" | "locked" | "damaged" | "too large";

/** A file, or a part of it, cannot be read. The message is a predicate: "is a Word document, no workbook". */
export class Unreadable extends Error {
  constructor(
    readonly obstacle: Obstacle,
    message: string,
  ) {
    super(message);
    this.name = "Unreadable";
  }
}

/** `why` names the part and what is wrong with it, in few words. */
export const damaged = (why: string): Unreadable =>
  new Unreadable("damaged", `cannot be read as a workbook; it may be damaged (${why.slice(0, 120)})`);
