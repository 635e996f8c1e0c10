import type { Parts } from "../package/parts.js";
import { readXml } from "../package/read-xml.js";
import { relationshipsOf, type Relationship } from "../package/relationships.js";
import { foreign } from "../package/what-it-is.js";
import { damaged } from "../unreadable.js";
import { isTrue, relationshipId, spreadsheetNamespaces } from "./namespaces.js";
import type { Visibility } from "./sheet.js";

export interface DefinedName {
  readonly name: string;
  /** What it stands for, without "=": "Inputs!$F$9", a constant, a formula. */
  readonly formula: string;
  /** Place, among all sheets, of the only sheet that knows it; null for the whole workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
}

/** A worksheet as the workbook names it; sheets that are charts or dialogs are left out. */
export interface SheetNamed {
  readonly name: string;
  readonly visibility: Visibility;
  /** Place among all sheets, charts too: what the scope of a defined name counts. */
  readonly place: number;
  readonly part: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetNamed[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly calculatesOnLoad: boolean;
  /** Texts, styles: the workbook's part of a type. @throws Unreadable (damaged) where it is named and absent. */
  readonly partOf: (type: string) => string | undefined;
}

export function readWorkbookPart(parts: Parts, part: string): WorkbookPart {
  const relationships = relationshipsOf(parts, part);
  const reader = new WorkbookReader(relationships);
  readXml(parts, part, spreadsheetNamespaces, reader);
  if (!reader.isWorkbook) throw foreign("is no workbook");
  const { sheets, names, date1904, calculatesOnLoad } = reader;
  const partOf = (type: string): string | undefined => {
    const target = relationships.find((each) => each.type === type)?.target;
    if (target !== undefined && !parts.has(target)) throw damaged(`its part ${target} is missing`);
    return target;
  };
  return { sheets, names, date1904, calculatesOnLoad, partOf };
}

class WorkbookReader {
  readonly sheets: SheetNamed[] = [];
  readonly names: DefinedName[] = [];
  isWorkbook = false;
  date1904 = false;
  calculatesOnLoad = false;
  #place = 0;
  #name: Omit<DefinedName, "formula"> | null = null;
  #formula = "";

  constructor(readonly relationships: readonly Relationship[]) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string | undefined>>, depth: number): void => {
    if (depth === 1) this.isWorkbook = name === "workbook";
    else if (name === "workbookPr") this.date1904 = isTrue(attributes.date1904);
    else if (name === "calcPr") this.calculatesOnLoad = isTrue(attributes.fullCalcOnLoad);
    else if (name === "sheet") this.#sheet(attributes);
    else if (name === "definedName") this.#startName(attributes);
  };

  readonly text = (text: string): void => {
    if (this.#name) this.#formula += text;
  };

  readonly close = (name: string): void => {
    if (name !== "definedName" || !this.#name) return;
    this.names.push({ ...this.#name, formula: this.#formula });
    this.#name = null;
  };

  #sheet(attributes: Readonly<Record<string, string | undefined>>): void {
    const place = this.#place++;
    const id = relationshipId(attributes);
    const part = this.relationships.find((each) => each.id === id);
    if (!part) throw damaged(`the part of the sheet “${attributes.name ?? ""}” is missing`);
    if (part.type !== "worksheet") return;
    const visibility =
      attributes.state === "hidden" || attributes.state === "veryHidden" ? attributes.state : "visible";
    this.sheets.push({ name: attributes.name ?? "", visibility, place, part: part.target });
  }

  #startName({ name = "", localSheetId, hidden }: Readonly<Record<string, string | undefined>>): void {
    this.#name = { name, sheet: localSheetId === undefined ? null : Number(localSheetId), hidden: isTrue(hidden) };
    this.#formula = "";
  }
}
