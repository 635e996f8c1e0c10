import type { CellValue } from "../../../sheet/plan.js";

/** Two numbers of 32 bits from the values, as text: equal for equal values, and different for others but by a freak. */
export function fingerprint(values: readonly (readonly CellValue[])[]): string {
  const text = JSON.stringify(values);
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193); // FNV-1a
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return `v${[a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("")}`;
}
