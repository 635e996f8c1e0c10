import { type Faults, faultsOf } from "./faults.js";
import type { GridHost } from "./grid/host.js";
import { HostError } from "./grid/host.js";
import { type Arguments, type Handle, handle } from "./kind.js";
import { workbookKind } from "./objects/workbook/workbook.js";
import { ACTION, type Action, DELAY_FOR_CELL_EDIT, type Request, type Response } from "./protocol.js";
import { PathResolver, type Scene } from "./paths.js";
import { withProtection } from "./protected-host.js";
import { query, lowerFirst } from "./query.js";
import { refuseInUndoGroup } from "./undo-not-supported.js";

export interface ExecutorOptions {
  /** Called before a request, with its number from 1; what it throws is answered, as with the other two. */
  readonly beforeRequest?: (count: number, request: Request) => void;
  /** Called when all actions of a request have been done: what it throws stands for an answer that was lost. */
  readonly afterRequest?: (count: number) => void;
  /** Called when a request begins to wait for a person who is typing in a cell. */
  readonly whileEditing?: () => void;
  /** Called before an action, with its number from 0 over all requests. */
  readonly beforeAction?: (count: number, action: Action) => void;
}

export type Execute = (request: Request, flags?: number) => Promise<Response>;

/** Answers the requests of Microsoft's Office.js client from a grid. Requests run one after another. */
export function createExecutor(grid: GridHost, options: ExecutorOptions = {}): Execute {
  const host = withProtection(grid);
  const stage = { host, root: handle(workbookKind, {}), references: new Map<string, Handle>() };
  const faults = faultsOf(host);
  let requests = 0;
  let actions = 0;

  const run = async (request: Request, flags: number): Promise<Response> => {
    const results: { ActionId: number; Value: unknown }[] = [];
    let current: Action | undefined;
    const scene: Scene = { ...stage, before: unkindTo(host, faults, flags) };
    const paths = new PathResolver(request, scene);
    try {
      requests++;
      options.beforeRequest?.(requests, request);
      await waitForCellEdit(host, flags, options.whileEditing ?? (() => undefined));
      for (current of request.Actions) {
        faults.atCount(actions);
        options.beforeAction?.(actions++, current);
        results.push({ ActionId: current.Id, Value: await perform(current, paths, scene) });
      }
      await host.settle();
      await tellAboutExtras(host, paths);
      options.afterRequest?.(requests);
      return { Error: null, Results: results, TraceIds: tracesOf(request) };
    } catch (error) {
      return { Error: describe(error, current, results.length), Results: results };
    }
  };
  return inTurn(run);
}

const unkindTo =
  (host: GridHost, faults: Faults, flags: number) =>
  (operation: string): void => {
    refuseInUndoGroup(host, flags, operation);
    faults.atName(operation);
  };

const tracesOf = (request: Request): number[] =>
  request.Actions.filter(({ ActionType }) => ActionType === ACTION.trace).map(({ Id }) => Id);

/** A request begins when the one before it has been answered. */
function inTurn(run: (request: Request, flags: number) => Promise<Response>): Execute {
  let last: Promise<unknown> = Promise.resolve();
  return (request, flags = 0) => {
    const answer = last.then(() => run(request, flags));
    last = answer;
    return answer;
  };
}

async function perform(action: Action, paths: PathResolver, { host, references, before }: Scene) {
  if (action.ActionType === ACTION.trace) return null; // marks when event handlers are added; names no object
  const target = await paths.resolve(action.ObjectPathId);
  if (action.ActionType === ACTION.instantiate) return instantiate(target, references);
  if (action.ActionType === ACTION.query) {
    await host.settle();
    return target.self === null ? null : query(target, action.QueryInfo ?? {}, host);
  }
  if (action.Name === "_RemoveReference") return void references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
  if (action.Name === "_KeepReference") return null;
  if (target.self === null)
    throw new HostError("ItemNotFound", `The requested resource doesn't exist: ${target.kind.name}.${action.Name}`);
  before(`${target.kind.name}.${lowerFirst(action.Name)}`);
  const args = await paths.argumentsOf(action.ArgumentInfo);
  return action.ActionType === ACTION.method ? call(target, action, args, host) : assign(target, action, args, host);
}

let nextReference = 0;

/** null means a null object; ranges get a reference, items of collections their id. */
function instantiate(target: Handle, references: Map<string, Handle>): unknown {
  if (target.self === null) return null;
  if (target.kind.kept) {
    const reference = `kept${++nextReference}`;
    references.set(reference, target);
    return { _ReferenceId: reference };
  }
  const id = target.kind.id?.(target.self);
  return id === undefined ? {} : { _Id: id, Id: id };
}

async function call(target: Handle, action: Action, args: Arguments, host: GridHost): Promise<unknown> {
  const method = target.kind.call?.[lowerFirst(action.Name)];
  if (!method) throw missing(target, action.Name);
  return (await method(target.self, args, host)) ?? null;
}

async function assign(target: Handle, action: Action, args: Arguments, host: GridHost): Promise<null> {
  const setter = target.kind.set?.[lowerFirst(action.Name)];
  if (!setter) throw missing(target, action.Name);
  await setter(target.self, args[0], host);
  return null;
}

export const missing = (target: Handle, name: string): HostError =>
  new HostError("ApiNotFound", `${target.kind.name}.${lowerFirst(name)} is not available on this host.`);

/** While a person types in a cell, a request is refused, or waits until they have finished if it was made to. */
async function waitForCellEdit(host: GridHost, flags: number, whileEditing: () => void): Promise<void> {
  for (let finished = host.editing?.(); finished; finished = host.editing?.()) {
    if ((flags & DELAY_FOR_CELL_EDIT) === 0)
      throw new HostError(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode.",
      );
    whileEditing();
    await finished;
  }
}

async function tellAboutExtras(host: GridHost, paths: PathResolver): Promise<void> {
  if (!host.extrasChanged) return;
  const known = new Set((await host.sheets()).map((sheet) => sheet.id));
  for (const sheet of paths.sheetsTouched()) if (known.has(sheet)) host.extrasChanged(sheet);
}

function describe(error: unknown, action: Action | undefined, index: number) {
  const code = error instanceof HostError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  return { Code: code, Message: message, Location: action?.Name ?? "", ActionIndex: index, HttpStatusCode: 400 };
}
