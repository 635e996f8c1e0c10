import { acceptedText, catalogue, type Category, type Entry } from "../../functions/catalogue/catalogue.js";

/** Functions whose name, summary or parameters hold the words; names first, then the rest, each in catalogue order. */
export function matches(query: string): readonly Entry[] {
  const words = query.trim().toLowerCase();
  if (words === "") return catalogue;
  const byName = catalogue.filter(({ id }) => id.toLowerCase().includes(words));
  const byText = catalogue.filter((entry) => !byName.includes(entry) && textOf(entry).includes(words));
  return [...byName, ...byText];
}

const textOf = ({ summary, unit, category, parameters }: Entry): string =>
  [summary, unit, category, ...parameters.map(({ name }) => name)].join(" ").toLowerCase();

/** Entries under their category, in catalogue order. */
export function byCategory(entries: readonly Entry[]): readonly (readonly [Category, readonly Entry[]])[] {
  const groups = new Map<Category, Entry[]>();
  for (const entry of entries) groups.set(entry.category, [...(groups.get(entry.category) ?? []), entry]);
  return [...groups];
}

/** A name split around the words searched for, to mark them. */
export function marked(id: string, query: string): readonly [before: string, match: string, after: string] {
  const words = query.trim();
  const at = words === "" ? -1 : id.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return [id, "", ""];
  return [id.slice(0, at), id.slice(at, at + words.length), id.slice(at + words.length)];
}

export const functionNamed = (id: string): Entry | undefined => catalogue.find((entry) => entry.id === id);
export { acceptedText, catalogue };
export type { Entry };
