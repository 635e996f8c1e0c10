import { randomBytes } from "node:crypto";
import { unlinkSync } from "node:fs";
import { access, constants, link, lstat, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileTrouble } from "../outcome.js";

export interface Replacing {
  readonly force: boolean;
}

/** Says early what writing would say late. @throws Stop (file) when the place is taken, no file, or not to be written to. */
export async function requireFree(path: string, { force }: Replacing): Promise<void> {
  const there = await lstat(path).catch((error: unknown) => {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return null;
    throw writingTrouble(path, error);
  });
  const target = there && (await stat(path).catch(() => null));
  if (there && (!target || !target.isFile()))
    throw fileTrouble(`${path} is no ordinary file; nothing is written there.`);
  if (there && !force) throw fileTrouble(`${path} exists. Nothing was written; --force replaces it.`);
  const folder = await stat(dirname(path)).catch(() => null);
  if (!folder?.isDirectory()) throw fileTrouble(`${path} cannot be written: there is no folder ${dirname(path)}.`);
  await access(dirname(path), constants.W_OK).catch((error: unknown) => {
    throw writingTrouble(path, error);
  });
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, to the disk, then in its place by one rename. A
 * failure, Ctrl-C or a kill leaves the old file as it was and no temporary.
 * @throws Stop (file) in words: no room, no permission, the place taken meanwhile.
 */
export async function replaceFile(path: string, content: Uint8Array, replacing: Replacing): Promise<void> {
  await requireFree(path, replacing);
  const target = await realpath(path).catch(() => path); // a link stays a link
  const temporary = join(dirname(target), `.three-paths-${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
  const release = removeWhenInterrupted(temporary);
  try {
    await writeThrough(temporary, content, await modeOf(target));
    if (replacing.force) await rename(temporary, target);
    else await intoFreePlace(temporary, target);
    await flushFolder(dirname(target));
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw writingTrouble(path, error);
  } finally {
    release();
  }
}

const modeOf = async (target: string): Promise<number> => {
  const old = await stat(target).catch(() => null);
  return old ? old.mode & 0o777 : 0o666;
};

async function writeThrough(temporary: string, content: Uint8Array, mode: number): Promise<void> {
  const file = await open(temporary, "wx", mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A link fails where a file has appeared meanwhile, a rename would replace it. Not every disk knows links. */
async function intoFreePlace(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
    await unlink(temporary);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL"].includes(codeOf(error))) throw error;
    if (await lstat(target).catch(() => null)) throw Object.assign(new Error("taken"), { code: "EEXIST" });
    await rename(temporary, target);
  }
}

/** The rename itself reaches the disk, where the system allows folders to be flushed. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** While the temporary exists, a signal first removes it, then ends the process as it would have. */
function removeWhenInterrupted(temporary: string): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const handlers = signals.map((signal) => () => {
    try {
      unlinkSync(temporary);
    } catch {
      // Not yet written, or already in its place.
    }
    release();
    process.kill(process.pid, signal);
  });
  const release = (): void => signals.forEach((signal, i) => process.removeListener(signal, handlers[i]!));
  signals.forEach((signal, i) => process.on(signal, handlers[i]!));
  return release;
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException | null)?.code ?? "");

function writingTrouble(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === "") return error;
  if (code === "EEXIST") return fileTrouble(`${path} exists. Nothing was written; --force replaces it.`);
  return fileTrouble(`${path} was not written: ${writingReasons[code] ?? code}. What was there before is as it was.`);
}

export const writingReasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EFBIG: "the file would be too large for this disk",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the disk is read-only",
  ENOENT: "its folder does not exist",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  EIO: "the disk reports an error",
};
