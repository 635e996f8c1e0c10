import ts from "typescript";

/** What a source file does with texts: its regular expressions, and what it takes apart by them or by their spelling. */
export interface TextUse {
  /** The regular expression, or the text that is looked for. */
  readonly pattern: RegExp | string;
  /** Last name of what it is used on: "formula" of `cell.formula.replace(…)`; "" where that is not told. */
  readonly subject: string;
  readonly line: number;
}

const onText = new Set([
  "match",
  "matchAll",
  "replace",
  "replaceAll",
  "search",
  "split",
  "startsWith",
  "endsWith",
  "includes",
  "indexOf",
]);
const onPattern = new Set(["test", "exec"]);

export function textUses(path: string, text: string): TextUse[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: TextUse[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const own = patternOf(node);
    if (own) found.push({ pattern: own, subject: "", line });
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      const [argument] = node.arguments;
      const asked = argument && (patternOf(argument) ?? wordsOf(argument));
      if (onText.has(name.text) && asked) found.push({ pattern: asked, subject: nameOf(expression), line });
      const tested = patternOf(expression);
      if (onPattern.has(name.text) && tested && argument)
        found.push({ pattern: tested, subject: nameOf(argument), line });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function patternOf(node: ts.Node): RegExp | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf("/");
    return new RegExp(node.text.slice(1, end), node.text.slice(end + 1).replace(/[gy]/g, ""));
  }
  if (!ts.isNewExpression(node) || nameOf(node.expression) !== "RegExp") return undefined;
  const parts = node.arguments?.[0];
  const fixed = parts && (wordsOf(parts) ?? (ts.isTemplateExpression(parts) ? parts.head.text : undefined));
  return fixed === undefined ? undefined : safely(fixed);
}

const wordsOf = (node: ts.Node): string | undefined => (ts.isStringLiteralLike(node) ? node.text : undefined);

function safely(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

function nameOf(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node)) return nameOf(node.expression);
  if (ts.isBinaryExpression(node)) return nameOf(node.left);
  return ts.isCallExpression(node) ? nameOf(node.expression) : "";
}
