const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[\s*[A-Za-z_]\w*\s*\]|[A-Za-z_][\w.]*|[\s\S]/g;
const NEWER = new Set(["LAMBDA", "LET", "ISOMITTED"]);

interface Call {
  readonly name: string;
  argument: number;
}

/**
 * A formula as a file stores it: functions that are newer than the format are marked `_xlfn.`, the names that LET and
 * LAMBDA bind `_xlpm.`, and `[name]`, an optional parameter, is bound as `_xlop.name`.
 */
export function storedFormula(formula: string): string {
  const pieces = formula.match(PIECE) ?? [];
  const bound = boundNames(pieces);
  return pieces
    .map((piece, n) => {
      const name = plainName(piece);
      if (name === null) return piece;
      if (pieces[n + 1] === "(" && NEWER.has(name.toUpperCase())) return `_xlfn.${name}`;
      if (!bound.has(name.toUpperCase())) return piece;
      return piece.startsWith("[") ? `_xlop.${name}` : pieces[n + 1] === "(" ? name : `_xlpm.${name}`;
    })
    .join("");
}

const plainName = (piece: string): string | null => /^\[?\s*([A-Za-z_][\w.]*)\s*\]?$/.exec(piece)?.[1] ?? null;

/** Every argument of LAMBDA but the last binds a name, and every other one of LET. */
function boundNames(pieces: readonly string[]): ReadonlySet<string> {
  const bound = new Set<string>();
  const open: Call[] = [];
  pieces.forEach((piece, n) => {
    const call = open[open.length - 1];
    const name = plainName(piece);
    if (piece === "(") open.push({ name: (pieces[n - 1] ?? "").toUpperCase(), argument: 0 });
    else if (piece === ")") open.pop();
    else if (piece === "," && call) call.argument++;
    else if (name !== null && call && pieces[n + 1] === "," && binds(call) && /^[(,]$/.test(pieces[n - 1] ?? ""))
      bound.add(name.toUpperCase());
  });
  return bound;
}

const binds = ({ name, argument }: Call): boolean => name === "LAMBDA" || (name === "LET" && argument % 2 === 0);
