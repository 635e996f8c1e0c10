import { visible } from "./visible.js";

/** Where the command speaks: results on stdout, everything else on stderr. */
export interface Terminal {
  /** A result line, for people; made visible. */
  readonly result: (line: string) => void;
  /** Text for programs, written as it is. */
  readonly data: (text: string) => Promise<void>;
  /** A remark or refusal; made visible. */
  readonly say: (line: string) => void;
  /** What is being done, shown only to somebody who watches; the next remark takes its place. */
  readonly progress: (words: string) => void;
}

type Stream = Pick<NodeJS.WriteStream, "write" | "isTTY">;

export function terminalOf(stdout: Stream, stderr: Stream): Terminal {
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    result: (line) => {
      clear();
      stdout.write(`${visible(line)}\n`);
    },
    data: (text) => {
      clear();
      return new Promise((resolve, reject) => stdout.write(text, (error) => (error ? reject(error) : resolve())));
    },
    say: (line) => {
      clear();
      stderr.write(`${visible(line)}\n`);
    },
    progress: (words) => {
      if (!stderr.isTTY) return;
      clear();
      if (words === "") return;
      stderr.write(visible(words));
      shown = true;
    },
  };
}
