import { Inflate } from "fflate";
import { damaged, Unreadable } from "../unreadable.js";
import { crc32 } from "./crc32.js";
import type { ZipEntry } from "./zip-directory.js";

/** Packed bytes at a time; unpacked they are at most a thousand times as many. */
const piece = 16_384;

/**
 * An entry's content, piece by piece: a bomb is never in memory as a whole, and never unpacked beyond the size that the
 * directory tells. What arrives was not yet compared with the checksum; the comparison follows the last piece.
 * @throws Unreadable: packed in a way of its own, with a password, or not what the directory says.
 */
export function readEntry(zip: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  if (entry.encrypted) throw new Unreadable("locked", "has a password. Save it without one");
  const packed = packedBytes(zip, entry);
  let size = 0;
  let crc = 0;
  unpack(packed, entry, (bytes) => {
    size += bytes.length;
    if (size > entry.size) throw notAsTold(entry);
    crc = crc32(bytes, crc);
    take(bytes);
  });
  if (size !== entry.size || crc !== entry.crc) throw notAsTold(entry);
}

const notAsTold = ({ name }: ZipEntry): Unreadable => damaged(`${name} is not what the file's list of parts says`);

function packedBytes(zip: Uint8Array, { name, headerAt, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const headerSize = 30;
  if (headerAt + headerSize > zip.length || view.getUint32(headerAt, true) !== 0x04034b50)
    throw damaged(`${name} is not where the file's list of parts says`);
  const from = headerAt + headerSize + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (from + packedSize > zip.length) throw damaged(`${name} is cut off`);
  return zip.subarray(from, from + packedSize);
}

function unpack(packed: Uint8Array, { name, method }: ZipEntry, take: (bytes: Uint8Array) => void): void {
  if (method !== 0 && method !== 8) throw damaged(`${name} is packed by method ${method}, which no workbook uses`);
  const inflate = method === 8 ? new Inflate(take) : { push: take };
  for (let from = 0; from < packed.length || from === 0; from += piece)
    push(inflate, packed.subarray(from, from + piece), from + piece >= packed.length, name);
}

type Taker = { push: (bytes: Uint8Array, last: boolean) => void };

function push(inflate: Taker, bytes: Uint8Array, last: boolean, name: string): void {
  try {
    inflate.push(bytes, last);
  } catch (error) {
    // The library's own errors carry a number.
    if (typeof (error as { code?: unknown }).code === "number") throw damaged(`${name} cannot be unpacked`);
    throw error;
  }
}
