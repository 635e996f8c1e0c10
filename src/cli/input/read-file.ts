import { readFile, stat } from "node:fs/promises";
import { fileTrouble, refused, type Stop } from "../outcome.js";
import { windows1252 } from "./windows-1252.js";

/** Files larger than this are not tables of sites. */
const MOST_BYTES = 200e6;

/** A file's bytes. @throws Stop (file) saying in words why it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      throw refused(`${path} has ${Math.round(size / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB are read.`);
    return await readFile(path);
  } catch (error) {
    throw readingTrouble(path, error);
  }
}

function readingTrouble(path: string, error: unknown): Stop | unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code !== "string") return error;
  return fileTrouble(`${path} cannot be read: ${reasons[code] ?? code}.`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "it is a folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  EIO: "the disk reports an error",
  ENAMETOOLONG: "the name is too long",
};

/**
 * Text of a file: UTF-8 with or without a byte order mark, UTF-16 with one (Excel's "Unicode text"), or else Windows-1252
 * (what Excel in western Europe saves as CSV).
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** JSON of a file. @throws Stop (refused) with line and column of the first fault. */
export function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw refused(`${path} is no JSON${whereOf(error, text)}.`);
  }
}

function whereOf(error: unknown, text: string): string {
  if (text.trim() === "") return ": the file is empty";
  const message = error instanceof Error ? error.message : "";
  const told = /position (\d+)/.exec(message)?.[1];
  const position = told !== undefined ? Number(told) : firstBadToken(text, message);
  if (position === null || position >= text.trimEnd().length) return ": it ends too early";
  const before = text.slice(0, position).split("\n");
  return `: line ${before.length}, column ${before[before.length - 1]!.length + 1} is not what JSON expects`;
}

/** Node 20 names the token but not its place: the shortest beginning of the text that has the same fault ends with it. */
function firstBadToken(text: string, message: string): number | null {
  if (!isBadToken(message)) return null;
  let [sound, faulty] = [0, text.length];
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (hasBadToken(text.slice(0, middle))) faulty = middle;
    else sound = middle;
  }
  return faulty - 1;
}

const isBadToken = (message: string): boolean => message.startsWith("Unexpected token");

function hasBadToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return isBadToken(error instanceof Error ? error.message : "");
  }
}
