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
    const entry = this.#entry(name);
    if (entry.size > this.#left) throw this.#tooLarge();
    this.start(name, take);
  }

  /** The same for whoever stops before the end, by throwing from `take`: what is not unpacked does not count. */
  start(name: string, take: (piece: Uint8Array) => void): void {
    readEntry(this.zip, this.#entry(name), (piece) => {
      this.#left -= piece.length;
      if (this.#left < 0) throw this.#tooLarge();
      take(piece);
    });
  }

  #entry(name: string): ZipEntry {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) throw new Error(`The file has no part ${name}.`);
    return entry;
  }

  #tooLarge(): Unreadable {
    return new Unreadable("too large", `unpacks to more than ${Math.round(this.mostBytes / 1e6)} MB`);
  }
}

const keyOf = (name: string): string => name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
