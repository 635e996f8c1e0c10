import { catalogue, type Entry } from "../../catalogue/catalogue.js";

const MOST = 6;

/** Functions that this one names or that name it, then those of its category: at most six. */
export function relatedTo(entry: Entry): readonly Entry[] {
  const others = catalogue.filter(({ id }) => id !== entry.id);
  const named = others.filter((other) => names(entry, other) || names(other, entry));
  const near = others.filter((other) => other.category === entry.category && !named.includes(other));
  return [...named, ...near].slice(0, MOST);
}

const names = ({ summary, formula, note = "" }: Entry, { id }: Entry): boolean =>
  `${summary} ${formula} ${note}`.split(/[^A-Z0-9]+/).includes(id);
