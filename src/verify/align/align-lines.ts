/** What stands in one row or column, as marks that survive a move: shapes of formulas, texts, "number". */
export type Marks = ReadonlySet<string>;

/** Where each line of the plan stands in the sheet; null for one that is gone. */
export type LineMap = readonly (number | null)[];

/**
 * Finds every line of the plan again after lines were inserted, deleted, moved or reworded: first in order, as a
 * comparison of texts does, then those that have moved. Lines alike at both ends are not looked at twice.
 */
export function alignLines(plan: readonly Marks[], sheet: readonly Marks[]): LineMap {
  const [planKeys, sheetKeys] = [plan.map(keyOf), sheet.map(keyOf)];
  const shorter = Math.min(plan.length, sheet.length);
  let start = 0;
  while (start < shorter && planKeys[start] === sheetKeys[start]) start++;
  let end = 0;
  while (end < shorter - start && planKeys[plan.length - 1 - end] === sheetKeys[sheet.length - 1 - end]) end++;
  const map: (number | null)[] = plan.map((_, at) => {
    if (at < start) return at;
    return at >= plan.length - end ? at + sheet.length - plan.length : null;
  });
  const middle = inOrder(plan.slice(start, plan.length - end), sheet.slice(start, sheet.length - end));
  middle.forEach((at, i) => (map[start + i] = at === null ? null : start + at));
  return withBlanks(withMoved(map, plan, sheet), plan);
}

const keyOf = (marks: Marks): string => [...marks].sort().join("\u0001");

/** Two times what is common over what there is: 1 for the same, 0 for nothing in common. */
export function likeness(a: Marks, b: Marks): number {
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const mark of a) if (b.has(mark)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Enough to pair lines that nothing else pairs, too little to part others. */
const REWORDED = 0.01;
/** A line that was emptied where it stood. */
const EMPTIED = 0.001;
/** More pairs than a sheet of 200 sites has in its longest table. */
const MOST_PAIRS = 4e6;

/** The pairing in order whose likeness is greatest. */
function inOrder(plan: readonly Marks[], sheet: readonly Marks[]): LineMap {
  const [rows, columns] = [plan.length, sheet.length];
  if (rows * columns > MOST_PAIRS) return plan.map((_, at) => (at < columns ? at : null));
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const scores = new Float64Array(rows * columns);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const score = scoreOf(plan[i]!, sheet[j]!);
      scores[i * columns + j] = score;
      const paired = best[(i + 1) * width + j + 1]! + score;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  const map: (number | null)[] = plan.map(() => null);
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const score = scores[i * columns + j]!;
    const here = best[i * width + j]!;
    if (score > 0 && here === best[(i + 1) * width + j + 1]! + score) map[i++] = j++;
    else if (here === best[i * width + j + 1]!) j++;
    else i++;
  }
  return map;
}

function scoreOf(a: Marks, b: Marks): number {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? REWORDED : EMPTIED;
  return Math.max(REWORDED, likeness(a, b));
}

/** Lines that nothing in order resembles, and that stand somewhere else. */
function withMoved(map: LineMap, plan: readonly Marks[], sheet: readonly Marks[]): LineMap {
  const lost = (at: number | null, i: number): boolean => at === null || likeness(plan[i]!, sheet[at]!) < 0.25;
  const taken = new Set(map.filter((at, i) => !lost(at, i)));
  return map.map((at, i) => {
    const marks = plan[i]!;
    if (marks.size === 0 || !lost(at, i)) return at;
    const [other] = sheet
      .map((each, place) => ({ place, like: likeness(marks, each) }))
      .filter(({ place, like }) => like >= 0.6 && !taken.has(place))
      .sort((a, b) => b.like - a.like);
    if (!other) return at;
    taken.add(other.place);
    return other.place;
  });
}

/** A blank line goes with the one before it: a range may end there. */
function withBlanks(map: LineMap, plan: readonly Marks[]): LineMap {
  const filled: (number | null)[] = [];
  for (const [i, at] of map.entries()) {
    const before = i === 0 ? -1 : filled[i - 1];
    filled.push(at === null && plan[i]!.size === 0 && typeof before === "number" ? before + 1 : at);
  }
  return filled;
}
