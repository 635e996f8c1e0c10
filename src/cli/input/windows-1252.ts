/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9f. */
const own = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Text that Excel in western Europe saved as CSV. Written out here because Node from 20.18.3 on reads this encoding as
 * Latin-1 (nodejs/node#56542): dashes, quotes and the € sign become control characters.
 */
export const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (control) => own[control.charCodeAt(0) - 0x80]!);
