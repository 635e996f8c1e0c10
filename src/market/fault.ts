/** Why there is no new snapshot. */
export type FaultKind = "offline" | "slow-down" | "time-out" | "refused" | "malformed" | "absurd";

/** A failed reading, as two sentences: what happened, and what that means for the numbers on screen. */
export class MarketFault extends Error {
  constructor(
    readonly kind: FaultKind,
    /** What happened. */
    readonly what: string,
    /** What stays and what to do. */
    readonly advice: string,
  ) {
    super(`${what} ${advice}`);
    this.name = "MarketFault";
  }
}

const stays = "The last snapshot stays. You can build with it, or type values yourself.";

export const offline = (service: string): MarketFault =>
  new MarketFault("offline", `${service} cannot be reached from here.`, stays);

export const slowDown = (service: string): MarketFault =>
  new MarketFault(
    "slow-down",
    `${service} asks us to slow down (429).`,
    "The last snapshot stays. Try again in a minute.",
  );

export const timeOut = (service: string, seconds: number): MarketFault =>
  new MarketFault("time-out", `${service} did not answer in ${seconds} s.`, stays);

export const refused = (service: string, status: number): MarketFault =>
  new MarketFault("refused", `${service} answered with an error (${status}).`, stays);

/** `where`: the part of the answer that is missing or of the wrong kind. */
export const malformed = (service: string, where: string): MarketFault =>
  new MarketFault("malformed", `The answer of ${service} could not be read: ${where}.`, stays);

/** A number came, but no market has such a number. */
export const absurd = (sentence: string): MarketFault =>
  new MarketFault("absurd", sentence, "The last snapshot stays.");
