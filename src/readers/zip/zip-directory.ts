import { damaged } from "../unreadable.js";

/** A file inside a zip, as the directory at the zip's end describes it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others exist. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where the entry's own header starts. */
  readonly headerAt: number;
}

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50 };
const unknown32 = 0xffffffff;

/**
 * The entries of a zip, in the directory's order. Only the directory counts: what lies between entries, and what a
 * streaming writer left open in their headers, does not. Also Zip64, and a zip with something before it.
 * @throws Unreadable (damaged) where there is no whole directory.
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view, placeOfDirectory(view));
  } catch (error) {
    if (error instanceof RangeError) throw damaged("its list of parts is cut off");
    throw error;
  }
}

interface DirectoryPlace {
  readonly at: number;
  readonly count: number;
  /** Bytes before the zip proper: every place in it is that much further on. */
  readonly shift: number;
}

function placeOfDirectory(view: DataView): DirectoryPlace {
  const end = endOf(view);
  const end64 = endOf64(view, end);
  const [count, size, at] = end64
    ? [bigAt(view, end64 + 32), bigAt(view, end64 + 40), bigAt(view, end64 + 48)]
    : [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const shift = Math.max(0, (end64 ?? end) - size - at);
  return { at: at + shift, count, shift };
}

/** The end record is the last thing in the file but for a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  const shortest = 22;
  for (let at = view.byteLength - shortest; at >= Math.max(0, view.byteLength - shortest - 0xffff); at--)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw damaged("its list of parts is missing");
}

function endOf64(view: DataView, end: number): number | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return null;
  const told = bigAt(view, locator + 8);
  if (told + 56 <= locator && view.getUint32(told, true) === signatures.end64) return told;
  const beside = locator - 56; // where something stands before the zip
  return beside >= 0 && view.getUint32(beside, true) === signatures.end64 ? beside : null;
}

function entriesOf(bytes: Uint8Array, view: DataView, { at, count, shift }: DirectoryPlace): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let place = at;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(place, true) !== signatures.entry) throw damaged("its list of parts is cut off");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(place + offset, true));
    const nameEnd = place + 46 + nameLength!;
    const flags = view.getUint16(place + 8, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(place + 46, nameEnd)),
      method: view.getUint16(place + 10, true),
      encrypted: (flags & 1) === 1,
      crc: view.getUint32(place + 16, true),
      ...placesOf(view, place, { from: nameEnd, to: nameEnd + extraLength! }, shift),
    });
    place = nameEnd + extraLength! + commentLength!;
  }
  return entries;
}

/** Sizes and place; where 32 bits do not hold one, it stands in the Zip64 field, which has only those, in this order. */
function placesOf(view: DataView, entry: number, extra: { readonly from: number; readonly to: number }, shift: number) {
  let wide = zip64Field(view, extra.from, extra.to);
  const [size, packedSize, headerAt] = [24, 20, 42].map((offset) => {
    const value = view.getUint32(entry + offset, true);
    if (value !== unknown32 || wide === null) return value;
    wide += 8;
    return bigAt(view, wide - 8);
  });
  return { size: size!, packedSize: packedSize!, headerAt: headerAt! + shift };
}

function zip64Field(view: DataView, from: number, to: number): number | null {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4;
  return null;
}

const bigAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
