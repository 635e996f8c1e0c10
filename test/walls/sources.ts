import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const src = fileURLToPath(new URL("../../src", import.meta.url));

/** Every file under a folder, by its whole path. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });

export const modulesUnder = (folder: string): string[] =>
  filesUnder(folder).filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith(".d.ts"));

/** What a module loads when it runs: an import of types alone leaves nothing behind, `{ type A }` leaves the import. */
export function runTimeImports(path: string, text: string): string[] {
  const found: string[] = [];
  const isDeep = text.includes("import("); // else only statements at the top import anything
  const visit = (node: ts.Node): void => {
    const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    if (named && ts.isStringLiteral(named) && !isTypeOnly(node)) found.push(named.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteral(target)) found.push(target.text);
    }
    if (isDeep || ts.isSourceFile(node)) ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

const isTypeOnly = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node)
    ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : ts.isExportDeclaration(node) && node.isTypeOnly;

/** From each module to the modules of src that it loads. */
export function runTimeGraph(folder = src): Map<string, string[]> {
  return new Map(
    modulesUnder(folder).map((path) => {
      const targets = runTimeImports(path, readFileSync(path, "utf8")).filter((target) => target.startsWith("."));
      return [path, targets.flatMap((target) => moduleAt(join(path, "..", target)))];
    }),
  );
}

const moduleAt = (path: string): string[] =>
  [path, path.replace(/\.js$/, ".ts"), path.replace(/\.js$/, ".tsx")].filter(existsSync).slice(0, 1);

/** Groups of modules that load each other round in a circle (Tarjan's strongly connected components). */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (module: string): number => {
    order.set(module, order.size);
    lowest.set(module, order.get(module)!);
    open.push(module);
    for (const next of graph.get(module) ?? []) {
      const reach = order.has(next) ? (open.includes(next) ? order.get(next)! : Infinity) : visit(next);
      lowest.set(module, Math.min(lowest.get(module)!, reach));
    }
    if (lowest.get(module) === order.get(module)) {
      const group = open.splice(open.indexOf(module));
      if (group.length > 1 || graph.get(module)?.includes(module)) found.push(group);
    }
    return lowest.get(module)!;
  };
  for (const module of graph.keys()) if (!order.has(module)) visit(module);
  return found;
}
