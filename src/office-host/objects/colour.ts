import { HostError } from "../grid/host.js";

/** "#RRGGBB" in capitals; a name such as "orange" or a short "#FFF" is refused here, though Excel takes some. */
export function colour(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9A-F]{6}$/i.test(value))
    throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return value.toUpperCase();
}
