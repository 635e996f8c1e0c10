const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  return value;
});

/** The checksum of zip files, in pieces: start with 0, hand each result to the next call. */
export function crc32(piece: Uint8Array, before: number): number {
  let value = ~before;
  for (let i = 0; i < piece.length; i++) value = (value >>> 8) ^ table[(value ^ piece[i]!) & 0xff]!;
  return ~value >>> 0;
}
