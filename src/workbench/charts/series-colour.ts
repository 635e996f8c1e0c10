/** The three paths have tokens of the page, which know the dark theme; any other colour stays as the workbook has it. */
const tokens: Readonly<Record<string, string>> = { B45F06: "a", "0B4F4A": "b", "8A94A3": "c" };

const tokenOf = (colour: string): string | undefined => tokens[colour.replace("#", "").toUpperCase()];

export function fillColour(colour: string): string {
  const token = tokenOf(colour);
  if (token) return `var(--${token})`;
  return /^#?[0-9a-f]{6}$/i.test(colour) ? `#${colour.replace("#", "")}` : "var(--text-2)";
}

/** For words: a path's own ink has more contrast than its fill. */
export function textColour(colour: string): string {
  const token = tokenOf(colour);
  return token ? `var(--${token}-text)` : "var(--text-2)";
}
