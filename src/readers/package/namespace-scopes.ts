/** An element's attributes by their names as written, prefix and all. */
export type Attributes = Readonly<Record<string, string | undefined>>;

interface Scope {
  readonly depth: number;
  /** By prefix ("" for none): is it one of the wanted namespaces? */
  readonly wanted: ReadonlyMap<string, boolean>;
}

/**
 * Which prefixes stand for the wanted namespaces, element by element. The parser could say it of every element and
 * attribute; asking only where a declaration stands makes a sheet of a million cells half as long to read.
 */
export class NamespaceScopes {
  readonly #scopes: Scope[] = [{ depth: 0, wanted: new Map() }];

  constructor(readonly namespaces: ReadonlySet<string>) {}

  get #last(): Scope {
    return this.#scopes[this.#scopes.length - 1]!;
  }

  enter(attributes: Attributes, depth: number): void {
    let wanted: Map<string, boolean> | undefined;
    for (const name in attributes) {
      if (!name.startsWith("xmlns")) continue;
      const prefix = name === "xmlns" ? "" : name.startsWith("xmlns:") ? name.slice(6) : null;
      if (prefix === null) continue;
      wanted ??= new Map(this.#last.wanted);
      wanted.set(prefix, this.namespaces.has(attributes[name]!));
    }
    if (wanted) this.#scopes.push({ depth, wanted });
  }

  leave(depth: number): void {
    if (this.#last.depth === depth) this.#scopes.pop();
  }

  /** The name without its prefix; null for an element of another namespace. */
  localName(name: string): string | null {
    const colon = name.indexOf(":");
    if (!this.#last.wanted.get(colon < 0 ? "" : name.slice(0, colon))) return null;
    return colon < 0 ? name : name.slice(colon + 1);
  }
}
