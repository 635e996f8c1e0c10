import type { Awaitable, GridHost, Scalar } from "./grid/host.js";
import { HostError } from "./grid/host.js";

/**
 * One class of Excel's object model, as tables: what can be read, set, called, and reached from it. Names are those of
 * the Office.js documentation. What is not in a table is answered `ApiNotFound`.
 */
export interface Kind<Self> {
  readonly name: string;
  /** How a later request finds the object again in its collection. */
  readonly id?: (self: Self) => Scalar;
  /** Kept alive by a reference between requests, as ranges are. */
  readonly kept?: boolean;
  readonly get?: Readonly<Record<string, (self: Self, host: GridHost) => Awaitable<unknown>>>;
  readonly set?: Readonly<Record<string, (self: Self, value: unknown, host: GridHost) => Awaitable<void>>>;
  readonly call?: Readonly<Record<string, (self: Self, args: Arguments, host: GridHost) => Awaitable<unknown>>>;
  /** Properties and methods that give another object. */
  readonly child?: Readonly<Record<string, (self: Self, args: Arguments, host: GridHost) => Awaitable<Handle>>>;
  /** Of a collection: its items. */
  readonly items?: (self: Self, host: GridHost) => Awaitable<readonly Handle[]>;
}

export type Arguments = readonly unknown[];

/** An object of the model; `self` is null for a null object. */
export interface Handle {
  readonly kind: Kind<unknown>;
  readonly self: unknown;
}

export const handle = <Self>(kind: Kind<Self>, self: Self): Handle => ({ kind: kind as Kind<unknown>, self });
export const nothing = <Self>(kind: Kind<Self>): Handle => ({ kind: kind as Kind<unknown>, self: null });
export const isHandle = (value: unknown): value is Handle =>
  typeof value === "object" && value !== null && "kind" in value && "self" in value;

/** The object behind an argument, which must be of the given kind. */
export function selfOf<Self>(kind: Kind<Self>, value: unknown): Self {
  if (!isHandle(value) || value.kind !== kind || value.self === null)
    throw new HostError("InvalidArgument", `The argument is invalid: a ${kind.name} is expected.`);
  return value.self as Self;
}

export const notFound = (what: string): HostError =>
  new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);

/** The children every collection has: getItem, getItemOrNullObject, getItemAt, getFirst, and the indexer (""). */
export function collectionChildren<Self, Item>(
  itemKind: () => Kind<Item>, // a function, because kinds refer to each other
  list: (self: Self, host: GridHost) => Awaitable<readonly Item[]>,
  matches: (item: Item, key: Scalar) => boolean,
): NonNullable<Kind<Self>["child"]> {
  const find = async (self: Self, host: GridHost, key: unknown) =>
    (await list(self, host)).find((item) => matches(item, key as Scalar));
  const orThrow = async (self: Self, [key]: Arguments, host: GridHost): Promise<Handle> => {
    const item = await find(self, host, key);
    if (item === undefined) throw notFound(`${itemKind().name} "${String(key)}"`);
    return handle(itemKind(), item);
  };
  return {
    "": orThrow,
    getItem: orThrow,
    getItemOrNullObject: async (self, [key], host) => {
      const item = await find(self, host, key);
      return item === undefined ? nothing(itemKind()) : handle(itemKind(), item);
    },
    getItemAt: async (self, [index], host) => {
      const item = (await list(self, host))[Number(index)];
      if (item === undefined) throw notFound(`${itemKind().name} at ${String(index)}`);
      return handle(itemKind(), item);
    },
  };
}
