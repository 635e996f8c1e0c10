/** Edits (insert, drop, replace, swap neighbours) that turn one text into another. */
export function distance(a: string, b: string): number {
  let [before, above]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}

/** Longer texts are cut before they are compared: nobody meant them. */
const LONGEST = 60;

/** The texts nearest to what was typed, nearest first; those that hold it whole come before others. */
export function nearest(typed: string, texts: readonly string[], count: number): string[] {
  const query = typed.slice(0, LONGEST);
  const scores = texts.map((text) => ({
    text,
    score: distance(query, text) - (query !== "" && text.includes(query) ? LONGEST : 0),
  }));
  return scores
    .sort((a, b) => a.score - b.score)
    .slice(0, count)
    .map(({ text }) => text);
}
