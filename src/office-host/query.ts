import type { GridHost } from "./grid/host.js";
import { HostError } from "./grid/host.js";
import { type Handle, handle } from "./kind.js";

export const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
const upperFirst = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Answers `load`: properties of an object, of the objects under it ("format/fill/color"), or of a collection's items. */
export async function query(target: Handle, info: QueryInfo, host: GridHost): Promise<unknown> {
  if (!target.kind.items) return readObject(target, info.Select, host);
  const all = await target.kind.items(target.self, host);
  const page = all.slice(info.Skip ?? 0, info.Top === undefined ? undefined : (info.Skip ?? 0) + info.Top);
  const Items: unknown[] = [];
  for (const item of page) Items.push(await readObject(item, info.Select, host));
  return { _Items: Items };
}

async function readObject(target: Handle, select: readonly string[] | undefined, host: GridHost): Promise<unknown> {
  const value: Record<string, unknown> = {};
  const id = target.kind.id?.(target.self);
  if (id !== undefined) {
    value["_Id"] = id;
    value["Id"] = id;
  }
  const wanted = select && select.length > 0 ? select : Object.keys(target.kind.get ?? {});
  for (const [name, rest] of byFirst(wanted)) value[upperFirst(name)] = await readProperty(target, name, rest, host);
  return value;
}

async function readProperty(target: Handle, name: string, rest: readonly string[], host: GridHost): Promise<unknown> {
  const getter = target.kind.get?.[name];
  if (getter) return getter(target.self, host);
  const child = target.kind.child?.[name];
  if (!child) throw new HostError("ApiNotFound", `${target.kind.name}.${name} is not available on this host.`);
  const object = await child(target.self, [], host);
  return object.self === null ? null : query(handle(object.kind, object.self), { Select: rest }, host);
}

/** "format/fill/color", "format/font/bold" -> format: [fill/color, font/bold]. "items" and "$all" ask for everything. */
function byFirst(select: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of select) {
    const [first = "", ...rest] = path.split("/").filter((part) => part !== "items" && part !== "$all");
    if (first === "") continue;
    const group = groups.get(lowerFirst(first)) ?? [];
    if (rest.length > 0) group.push(rest.join("/"));
    groups.set(lowerFirst(first), group);
  }
  return groups;
}
