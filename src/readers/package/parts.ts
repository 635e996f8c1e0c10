import { readEntry } from "../zip/read-entry.js";
import { zipDirectory, type ZipEntry } from "../zip/zip-directory.js";
import { Unreadable } from "../unreadable.js";

/**
 * The parts of an Office file. Names are compared as the format has it: in any case, with either slash, with or without a
 * slash in front. Over all reading together at most so many bytes are unpacked, by what the zip itself says of them.
 */
export class Parts {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left: number;

  constructor(
    readonly zip: Uint8Array,
    readonly mostBytes: number,
  ) {
    this.#entries = new Map(zipDirectory(zip).map((entry) => [keyOf(entry.name), entry]));
    this.#left = mostBytes;
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** @throws Unreadable, also (too large) before anything is unpacked; Error where there is no such part. */
  read(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) throw new Error(`The file has no part ${name}.`);
    if (entry.size > this.#left)
      throw new Unreadable("too large", `unpacks to more than ${Math.round(this.mostBytes / 1e6)} MB`);
    this.#left -= entry.size;
    readEntry(this.zip, entry, take);
  }
}

const keyOf = (name: string): string => name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
