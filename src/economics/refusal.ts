/**
 * Why the core gives no number.
 * `invalid`: a value is outside what the dictionary accepts; `none`: the inputs are fine, but there is no answer.
 */
export type RefusalReason = "invalid" | "none";

/** A refusal in a sentence that names the culprit, its value, what is allowed, and what was probably meant. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly reason: RefusalReason = "invalid",
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** There is no answer, and the sentence says why ("does not pay back"): #N/A in a cell, words on a sheet. */
export const noAnswer = (sentence: string): Refusal => new Refusal(sentence, "none");
