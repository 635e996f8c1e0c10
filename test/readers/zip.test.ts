import fc from "fast-check";
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Unreadable } from "../../src/readers/unreadable.js";
import { crc32 } from "../../src/readers/zip/crc32.js";
import { readEntry } from "../../src/readers/zip/read-entry.js";
import { zipDirectory } from "../../src/readers/zip/zip-directory.js";
import { zipByHand, type HandEntry, type HandZip } from "./zip-by-hand.js";

const content = strToU8("<row>".repeat(4_000));
const entry: HandEntry = { name: "xl/worksheets/sheet1.xml", content };
const small: HandEntry = { name: "mimetype", content: strToU8("text/plain") };

/** Names and contents of a zip. */
function contents(zip: Uint8Array): Record<string, string> {
  const read = zipDirectory(zip).map((each) => {
    const pieces: Uint8Array[] = [];
    readEntry(zip, each, (piece) => pieces.push(piece.slice()));
    return [each.name, Buffer.concat(pieces).toString()] as const;
  });
  return Object.fromEntries(read);
}
const wanted = { [entry.name]: Buffer.from(content).toString(), mimetype: "text/plain" };

describe("any valid zip is read", () => {
  test.each<[string, Partial<HandEntry>, HandZip]>([
    ["deflated", {}, {}],
    ["stored", { stored: true }, {}],
    ["sizes after the content, deflated", { descriptor: true }, {}],
    ["sizes after the content, stored", { descriptor: true, stored: true }, {}],
    ["Zip64 entries", { zip64: true }, {}],
    ["a Zip64 directory", {}, { zip64: true }],
    ["Zip64 throughout", { zip64: true }, { zip64: true }],
    ["something before it", {}, { prefix: strToU8("#!/bin/sh\nexit\n") }],
    ["something before a Zip64", { zip64: true }, { zip64: true, prefix: strToU8("#!/bin/sh\n") }],
    ["a comment", {}, { comment: "made by hand, PK\u0001\u0002 and all" }],
    ["a long comment", {}, { comment: "c".repeat(65_535) }],
  ])("%s", (_, how, zip) => {
    expect(
      contents(
        zipByHand(
          [
            { ...entry, ...how },
            { ...small, ...how },
          ],
          zip,
        ),
      ),
    ).toEqual(wanted);
  });

  test("one of a library", () => {
    expect(contents(zipSync({ [entry.name]: content, mimetype: small.content }))).toEqual(wanted);
  });

  test("an empty one, and empty entries", () => {
    expect(contents(zipByHand([]))).toEqual({});
    const empty = { name: "empty", content: new Uint8Array(0) };
    expect(contents(zipByHand([empty, { ...empty, name: "stored", stored: true }]))).toEqual({ empty: "", stored: "" });
  });
});

test("the checksum is that of gzip, whole or in pieces", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, at) => {
      const cut = at % bytes.length;
      const told = new DataView(gzipSync(bytes).slice(-8).buffer).getUint32(0, true);
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut), 0))).toBe(told);
    }),
  );
});

describe("what is not whole is refused", () => {
  test.each<[string, Partial<HandEntry>, string]>([
    ["another checksum", { toldCrc: 7 }, "is not what the file's list of parts says"],
    ["more than told", { toldSize: 19_999 }, "is not what the file's list of parts says"],
    ["less than told", { toldSize: 20_001 }, "is not what the file's list of parts says"],
    ["a password", { encrypted: true }, "has a password. Save it without one"],
    ["a packing of its own", { method: 12 }, "is packed by method 12, which no workbook uses"],
    ["deflated bytes that are none", { stored: true, method: 8 }, "cannot be unpacked"],
  ])("%s", (_, how, sentence) => {
    expect(() => contents(zipByHand([{ ...entry, ...how }]))).toThrow(sentence);
  });

  const zip = zipByHand([entry, small]);
  test("cut anywhere, or with any byte changed, it is refused or it is the same", () => {
    const sameOrRefused = (bytes: Uint8Array): void => {
      try {
        const read = contents(bytes);
        for (const [name, text] of Object.entries(read))
          if (name in wanted) expect(text).toBe(wanted[name as "mimetype"]);
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
      }
    };
    fc.assert(fc.property(fc.nat(zip.length - 1), (length) => sameOrRefused(zip.subarray(0, length))));
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = zip.slice();
        changed[at] = (changed[at]! + by) % 256;
        sameOrRefused(changed);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a bomb", () => {
  test("is never in memory as a whole: pieces stay small", () => {
    const bomb = zipByHand([{ name: "bomb", content: new Uint8Array(24e6) }]);
    expect(bomb.length).toBeLessThan(24e6 / 900);
    let [largest, sum] = [0, 0];
    readEntry(bomb, zipDirectory(bomb)[0]!, ({ length }) => {
      largest = Math.max(largest, length);
      sum += length;
    });
    expect(sum).toBe(24e6);
    expect(largest).toBeLessThan(20e6);
  });

  test("that lies about its size stops where the lie ends", () => {
    const bomb = zipByHand([{ name: "bomb", content: new Uint8Array(24e6), toldSize: 1000 }]);
    let sum = 0;
    expect(() => readEntry(bomb, zipDirectory(bomb)[0]!, ({ length }) => (sum += length))).toThrow(Unreadable);
    expect(sum).toBe(0);
  });
});
