/** A plan that cannot be laid out. The sentence names the line and the sheet; it is written for the plan's author. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}
