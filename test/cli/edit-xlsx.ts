import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What a test changes in one cell of a file: its literal, its formula, or the result cached beside the formula. */
export type CellEdit =
  | { readonly value: number | string | null }
  | { readonly formula: (formula: string) => string }
  | { readonly cached: (cached: string) => string };

/** A file's sheet parts by sheet name, for edits that leave everything else as it is. */
export class XlsxEditor {
  readonly #parts: Record<string, Uint8Array>;
  readonly #sheets: ReadonlyMap<string, string>;
  readonly #texts = new Map<string, string>();

  constructor(file: Uint8Array) {
    this.#parts = unzipSync(file);
    const workbook = strFromU8(this.#parts["xl/workbook.xml"]!);
    const relations = strFromU8(this.#parts["xl/_rels/workbook.xml.rels"]!);
    const targets = new Map(
      [...relations.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [attribute(tag, "Id"), attribute(tag, "Target")]),
    );
    this.#sheets = new Map(
      [...workbook.matchAll(/<sheet [^>]*>/g)].map(([tag]) => [
        attribute(tag, "name").replace(/&amp;/g, "&"),
        `xl/${(targets.get(attribute(tag, "r:id")) ?? "").replace(/^\/?(xl\/)?/, "")}`,
      ]),
    );
  }

  get sheetNames(): string[] {
    return [...this.#sheets.keys()];
  }

  #xml(sheet: string): string {
    const part = this.#sheets.get(sheet);
    if (part === undefined) throw new Error(`No sheet "${sheet}" in ${this.sheetNames.join(", ")}.`);
    const text = this.#texts.get(part) ?? strFromU8(this.#parts[part]!);
    this.#texts.set(part, text);
    return text;
  }

  /** Addresses of a sheet's cells with a formula and a result, and of its numbers without one. */
  cells(sheet: string): { readonly formulas: string[]; readonly numbers: string[] } {
    const formulas: string[] = [];
    const numbers: string[] = [];
    for (const [, tag = "", body = ""] of this.#xml(sheet).matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const address = attribute(` ${tag}`, "r");
      if (body.includes("<f")) formulas.push(address);
      else if (body.includes("<v>") && !/ t="(?:s|str|b|e)"/.test(` ${tag}`)) numbers.push(address);
    }
    return { formulas, numbers };
  }

  /** The cell's XML between `<v>` and `</v>`, and its formula. */
  read(sheet: string, address: string): { readonly value: string; readonly formula: string } {
    const whole = this.#cell(sheet, address);
    return {
      value: /<v[^>]*>(.*?)<\/v>/s.exec(whole)?.[1] ?? "",
      formula: /<f[^>]*>(.*?)<\/f>/s.exec(whole)?.[1] ?? "",
    };
  }

  #cell(sheet: string, address: string): string {
    const found = new RegExp(`<c r="${address}"(?:[^>]*/>|[^>]*>.*?</c>)`, "s").exec(this.#xml(sheet))?.[0];
    if (found === undefined) throw new Error(`No cell ${sheet}!${address}.`);
    return found;
  }

  edit(sheet: string, address: string, edit: CellEdit): this {
    const whole = this.#cell(sheet, address);
    const changed = edited(whole, edit);
    if (changed === whole) throw new Error(`${sheet}!${address} is as it was: ${whole}`);
    this.#texts.set(
      this.#sheets.get(sheet)!,
      this.#xml(sheet).replace(whole, () => changed),
    );
    return this;
  }

  /** Any part, as text. */
  editPart(name: string, change: (xml: string) => string): this {
    this.#parts[name] = strToU8(change(strFromU8(this.#parts[name]!)));
    return this;
  }

  /** The sheet's whole part, as text. */
  editSheet(sheet: string, change: (xml: string) => string): this {
    this.#texts.set(this.#sheets.get(sheet)!, change(this.#xml(sheet)));
    return this;
  }

  file(): Uint8Array {
    const texts = [...this.#texts].map(([part, text]) => [part, strToU8(text)] as const);
    return zipSync({ ...this.#parts, ...Object.fromEntries(texts) }, { level: 1 });
  }
}

function edited(cell: string, edit: CellEdit): string {
  if ("formula" in edit)
    return cell.replace(/(<f[^>]*>)(.*?)(<\/f>)/s, (_, a, body: string, z) => a + edit.formula(body) + z);
  if ("cached" in edit)
    return cell.replace(/(<v[^>]*>)(.*?)(<\/v>)/s, (_, a, body: string, z) => a + edit.cached(body) + z);
  const start = /^<c [^>]*?(?=\s*\/?>)/.exec(cell)![0].replace(/ t="[^"]*"/, "");
  if (edit.value === null) return `${start}/>`;
  if (typeof edit.value === "number") return `${start}><v>${edit.value}</v></c>`;
  return `${start} t="inlineStr"><is><t>${edit.value.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</t></is></c>`;
}

const attribute = (tag: string, name: string): string => new RegExp(`[ ]${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
