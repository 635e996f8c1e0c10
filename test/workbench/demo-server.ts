import { spawn, type ChildProcess } from "node:child_process";

export interface Demo {
  readonly address: string;
  readonly stop: () => void;
}

/** `npm run demo` over the build that the tests have made, on a free port. */
export function startDemo(environment: Record<string, string> = { PORT: "0" }, ...words: string[]): Promise<Demo> {
  const root = new URL("../..", import.meta.url).pathname;
  const server = spawn(process.execPath, ["src/workbench/serve.mjs", "--built", ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address && /Ctrl\+C/.test(said)) resolve({ address, stop: () => stop(server) });
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", (code) => reject(new Error(`The demo ended with ${code}: ${said}`)));
  });
}

function stop(server: ChildProcess): void {
  server.removeAllListeners("exit");
  server.kill();
}
