/** Text of a part that comes in pieces: UTF-8, or UTF-16 with its byte order mark, the two that Office files may have. */
export class TextOfBytes {
  #decoder: TextDecoder | undefined;
  #start = new Uint8Array(0);

  /** @throws TypeError where the bytes are no text. */
  decode(piece: Uint8Array): string {
    if (this.#decoder) return this.#decoder.decode(piece, { stream: true });
    const start = new Uint8Array([...this.#start, ...piece.subarray(0, 2)]);
    if (start.length < 2) {
      this.#start = start; // one byte does not tell
      return "";
    }
    this.#decoder = new TextDecoder(encodingOf(start), { fatal: true });
    const held = this.#decoder.decode(this.#start, { stream: true });
    return held + this.#decoder.decode(piece, { stream: true });
  }

  end(): string {
    return this.#decoder?.decode() ?? "";
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
