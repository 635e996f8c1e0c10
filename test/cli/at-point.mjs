/**
 * Loaded before the command line (`node --import`): something happens to the process at a named point of its work, not
 * after some time. AT_POINT is "point: deed"; the deed is a signal, or the path of a file that appears there.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [wanted, deed] = (process.env.AT_POINT ?? "").split(": ");
const { link, open, readFile, rename } = fs.promises;

async function reached(point) {
  if (point !== wanted) return;
  if (!/^SIG[A-Z]+$/.test(deed)) return fs.writeFileSync(deed, "what was there before");
  setInterval(() => undefined, 60_000); // the process lives until the signal has ended it
  process.kill(process.pid, deed);
  await new Promise(() => undefined);
}

const isTemporary = (path) => String(path).endsWith(".tmp");

fs.promises.readFile = async (...given) => {
  const content = await readFile(...given);
  await reached("input read");
  return content;
};

fs.promises.open = async (path, ...rest) => {
  if (!isTemporary(path)) return open(path, ...rest);
  await reached("temporary wanted");
  const file = await open(path, ...rest);
  await reached("temporary opened");
  const [writeFile, sync] = [file.writeFile.bind(file), file.sync.bind(file)];
  file.writeFile = async (content) => {
    if (wanted === "half written") await file.write(content, 0, content.length >> 1, 0);
    await reached("half written");
    await writeFile(content);
    await reached("written");
  };
  file.sync = async () => {
    await sync();
    await reached("flushed");
  };
  return file;
};

fs.promises.rename = async (...given) => {
  await rename(...given);
  await reached("in its place");
};

fs.promises.link = async (...given) => {
  await link(...given);
  await reached("in its place");
};

syncBuiltinESMExports();
