import type { Parts } from "../package/parts.js";
import { readXml } from "../package/read-xml.js";
import { spreadsheetNamespaces } from "./namespaces.js";
import { RichTextReader, type CellText } from "./cells/rich-text.js";

/** The texts that cells name by number. Plain texts are kept as such: a large file has a million of them. */
export function readSharedStrings(parts: Parts, part: string): (string | CellText)[] {
  const texts: (string | CellText)[] = [];
  const reader = new RichTextReader();
  readXml(parts, part, spreadsheetNamespaces, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => {
      reader.close(name);
      if (name !== "si") return;
      const read = reader.take();
      texts.push(read.runs ? read : read.text);
    },
  });
  return texts;
}
