import { noAnswer } from "../economics/refusal.js";

export function asicSpec(_fields: { readonly model: string; readonly field: string }): number | string {
  throw noAnswer("The table of machines is not built in yet.");
}
