/** Neighbouring texts as one: a template is written out for thousands of cells. */
export function joinedTexts<T extends object>(pieces: readonly (string | T)[]): (string | T)[] {
  const joined: (string | T)[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (typeof piece === "string" && typeof last === "string") joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
