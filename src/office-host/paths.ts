import type { GridHost } from "./grid/host.js";
import { HostError } from "./grid/host.js";
import { type Arguments, type Handle, nothing } from "./kind.js";
import { PATH, type ArgumentInfo, type ObjectPath, type Request } from "./protocol.js";
import { lowerFirst } from "./query.js";

/** What stays the same from request to request. */
export interface Scene {
  readonly host: GridHost;
  readonly root: Handle;
  readonly references: Map<string, Handle>;
  /** Called before an operation, by its name ("Worksheet.copy"); what it throws is answered. */
  readonly before: (operation: string) => void;
}

/** Finds the objects behind the paths of one request; each path is followed once, so `add` adds once. */
export class PathResolver {
  private readonly found = new Map<number, Promise<Handle>>();

  constructor(
    private readonly request: Request,
    private readonly scene: Scene,
  ) {}

  resolve(id: number): Promise<Handle> {
    let result = this.found.get(id);
    if (!result) {
      result = this.follow(id);
      this.found.set(id, result);
    }
    return result;
  }

  /** Arguments, with paths replaced by the objects they lead to. */
  async argumentsOf(info: ArgumentInfo | undefined): Promise<Arguments> {
    const args = [...(info?.Arguments ?? [])];
    for (const [index, reference] of (info?.ReferencedObjectPathIds ?? []).entries())
      if (typeof reference === "number" && reference !== 0) args[index] = await this.resolve(reference);
    return args;
  }

  /** Ids of the sheets whose charts, layout or properties this request may have changed. */
  sheetsTouched(): ReadonlySet<string> {
    return this.touched;
  }

  private readonly touched = new Set<string>();

  private async follow(id: number): Promise<Handle> {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${id} is not in the request.`);
    if (path.ObjectPathType === PATH.root) return this.scene.root;
    if (path.ObjectPathType === PATH.reference) return this.reference(path);
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    const child = parent.kind.child?.[lowerFirst(path.Name)];
    if (!child)
      throw new HostError("ApiNotFound", `${parent.kind.name}.${lowerFirst(path.Name)} is not available on this host.`);
    if (parent.self === null) return nothing({ name: `${parent.kind.name}.${path.Name}`, child: anyChild });
    this.scene.before(`${parent.kind.name}.${lowerFirst(path.Name)}`);
    const object = await child(parent.self, await this.argumentsOf(path.ArgumentInfo), this.scene.host);
    this.note(object);
    return object;
  }

  private reference(path: ObjectPath): Handle {
    const kept = this.scene.references.get(path.Name);
    if (!kept) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return kept;
  }

  private note(object: Handle): void {
    const self = object.self as { sheet?: unknown } | null;
    if (typeof self?.sheet === "string") this.touched.add(self.sheet);
  }
}

/** Whatever is reached from a null object is a null object again. */
const anyChild: Readonly<Record<string, () => Handle>> = new Proxy(
  {},
  { get: () => () => nothing({ name: "null object", child: anyChild }) },
);
