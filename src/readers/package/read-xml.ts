import { SaxesParser } from "saxes";
import { damaged, Unreadable } from "../unreadable.js";
import { TextOfBytes } from "./text-of-bytes.js";
import { NamespaceScopes, type Attributes } from "./namespace-scopes.js";
import type { Parts } from "./parts.js";

/** Thrown by a reader that has what it wanted: the rest of the part is neither unpacked nor looked at. */
export class Enough extends Error {}

/** What wants to know a part's elements, by their names without prefix. The root has depth 1. */
export interface ElementReader {
  readonly open: (name: string, attributes: Attributes, depth: number) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string, depth: number) => void;
  /** It may throw Enough, so that a part too large to be read may still be started. */
  readonly stopsEarly?: boolean;
}

/**
 * Reads an XML part as a stream. Elements of other namespaces than the given ones are passed over with all that is in
 * them; their prefix is whatever the file chose.
 * @throws Unreadable (damaged) naming the part, where it is not well-formed or its root is none of these namespaces.
 */
export function readXml(parts: Parts, name: string, namespaces: ReadonlySet<string>, reader: ElementReader): void {
  const parser = new SaxesParser({ position: false });
  const bytes = new TextOfBytes();
  follow(parser, new NamespaceScopes(namespaces), reader, name);
  try {
    parts[reader.stopsEarly ? "start" : "read"](name, (piece) => void parser.write(bytes.decode(piece)));
    parser.write(bytes.end()).close();
  } catch (error) {
    if (error instanceof Enough) return;
    if (error instanceof Unreadable) throw error;
    throw damaged(`${name}: ${error instanceof Error ? error.message.split("\n")[0] : "no XML"}`);
  }
}

function follow(parser: SaxesParser, scopes: NamespaceScopes, reader: ElementReader, part: string): void {
  let depth = 0;
  let foreignFrom = Infinity; // depth of the foreign element that we are in
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    scopes.enter(attributes, depth);
    if (depth > foreignFrom) return;
    const local = scopes.localName(name);
    if (local !== null) return reader.open(local, attributes, depth);
    if (depth === 1) throw damaged(`${part} starts with <${name}> of no namespace that workbooks have`);
    foreignFrom = depth;
  });
  parser.on("closetag", ({ name }) => {
    if (depth < foreignFrom) reader.close(name.slice(name.indexOf(":") + 1), depth);
    if (depth === foreignFrom) foreignFrom = Infinity;
    scopes.leave(depth);
    depth--;
  });
  const text = (words: string): void => {
    if (depth < foreignFrom) reader.text(words);
  };
  parser.on("text", text);
  parser.on("cdata", text);
}
