import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A folder that refuses or runs out, and how to be rid of it. `how` says what makes it so on this machine. */
export interface HardPlace {
  readonly path: string;
  readonly how: string;
  readonly leave: () => void;
}

const isRoot = process.getuid?.() === 0;
const quietly = (command: string, ...words: string[]): boolean => {
  try {
    execFileSync(command, words, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** For root, who may write anywhere, a disk mounted read-only, or an immutable folder; for others a folder's own mode. */
export function readOnlyPlace(parent: string): HardPlace {
  const path = join(parent, "read-only");
  mkdirSync(path);
  const gone = (): void => rmSync(path, { recursive: true, force: true });
  if (!isRoot) {
    chmodSync(path, 0o555);
    return { path, how: "mode 555", leave: () => (chmodSync(path, 0o755), gone()) };
  }
  if (quietly("mount", "-t", "tmpfs", "-o", "ro,size=64k", "tmpfs", path)) {
    return { path, how: "a disk mounted read-only", leave: () => (quietly("umount", path), gone()) };
  }
  if (quietly("chattr", "+i", path)) {
    return { path, how: "an immutable folder", leave: () => (quietly("chattr", "-i", path), gone()) };
  }
  gone();
  throw new Error("As root without mount and chattr no folder is read-only: run this test as another user.");
}

/** A disk of 64 kB, where mounting is allowed; null elsewhere. */
export function smallDisk(parent: string): HardPlace | null {
  const path = join(parent, "small-disk");
  mkdirSync(path);
  const leave = (): void => (quietly("umount", path), rmSync(path, { recursive: true, force: true }));
  if (isRoot && quietly("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", path))
    return { path, how: "a disk of 64 kB", leave };
  leave();
  return null;
}
