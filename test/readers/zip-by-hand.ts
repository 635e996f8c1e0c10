import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/readers/zip/crc32.js";

/** How an entry is written; every way that programs have, and some that liars have. */
export interface HandEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum follow the content instead of standing before it, as streaming writers do it. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  readonly encrypted?: boolean;
  readonly method?: number;
  /** Lies of the directory. */
  readonly toldSize?: number;
  readonly toldCrc?: number;
}

export interface HandZip {
  readonly prefix?: Uint8Array;
  readonly comment?: string;
  readonly zip64?: boolean;
}

const bytes = (...fields: (readonly [size: 2 | 4 | 8, value: number])[]): number[] =>
  fields.flatMap(([size, value]) => Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** i) % 256));
const letters = (text: string): number[] => [...new TextEncoder().encode(text)];
const unknown = 0xffffffff;

/** A zip, byte by byte after its specification (APPNOTE 6.3). */
export function zipByHand(entries: readonly HandEntry[], { prefix, comment = "", zip64 }: HandZip = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  const put = (piece: readonly number[] | Uint8Array): void => {
    parts.push(Uint8Array.from(piece));
    at += piece.length;
  };
  const records = entries.map((entry) => {
    const headerAt = at;
    const packed = entry.stored ? entry.content : deflateRawSync(entry.content);
    put(localHeader(entry, packed.length));
    put(packed);
    if (entry.descriptor)
      put(bytes([4, 0x08074b50], [4, crc32(entry.content, 0)], [4, packed.length], [4, entry.content.length]));
    return directoryRecord(entry, packed.length, headerAt);
  });
  const directoryAt = at;
  records.forEach(put);
  put(endRecords(records.length, at - directoryAt, directoryAt, zip64 === true));
  put([...bytes([2, comment.length]), ...letters(comment)]);
  return Uint8Array.from(Buffer.concat([prefix ?? new Uint8Array(0), ...parts]));
}

const flagsOf = ({ descriptor, encrypted }: HandEntry): number => (descriptor ? 8 : 0) + (encrypted ? 1 : 0) + 0x800;
const methodOf = ({ stored, method }: HandEntry): number => method ?? (stored ? 0 : 8);

function localHeader(entry: HandEntry, packedSize: number): number[] {
  const { name, content, descriptor } = entry;
  const told = descriptor ? [0, 0, 0] : [crc32(content, 0), packedSize, content.length];
  return [
    ...bytes([4, 0x04034b50], [2, 20], [2, flagsOf(entry)], [2, methodOf(entry)], [4, 0]),
    ...bytes([4, told[0]!], [4, told[1]!], [4, told[2]!], [2, letters(name).length], [2, 4]),
    ...letters(name),
    ...bytes([2, 0x7777], [2, 0]), // a field that nobody knows
  ];
}

function directoryRecord(entry: HandEntry, packedSize: number, headerAt: number): number[] {
  const { name, content, zip64, toldSize = content.length, toldCrc = crc32(content, 0) } = entry;
  const extra = zip64 ? bytes([2, 1], [2, 24], [8, toldSize], [8, packedSize], [8, headerAt]) : [];
  const told = zip64 ? [unknown, unknown, unknown] : [packedSize, toldSize, headerAt];
  return [
    ...bytes([4, 0x02014b50], [2, 45], [2, 45], [2, flagsOf(entry)], [2, methodOf(entry)], [4, 0], [4, toldCrc]),
    ...bytes([4, told[0]!], [4, told[1]!], [2, letters(name).length], [2, extra.length], [2, 0]),
    ...bytes([2, 0], [2, 0], [4, 0], [4, told[2]!]),
    ...letters(name),
    ...extra,
  ];
}

function endRecords(count: number, size: number, at: number, zip64: boolean): number[] {
  const end = (n: number, length: number, place: number): number[] =>
    bytes([4, 0x06054b50], [2, 0], [2, 0], [2, n], [2, n], [4, length], [4, place]);
  if (!zip64) return end(count, size, at);
  return [
    ...bytes([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, at]),
    ...bytes([4, 0x07064b50], [4, 0], [8, at + size], [4, 1]),
    ...end(0xffff, unknown, unknown),
  ];
}
