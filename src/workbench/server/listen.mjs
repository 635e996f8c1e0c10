import { createServer } from "node:http";

/**
 * Serves on this machine only.
 * @throws Error with a sentence where the port is no port or is taken.
 */
export function listen(handler, port) {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is ${process.env["PORT"]}; it takes a whole number from 0 (any free port) to 65535.`);
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once("error", (error) => reject(error.code === "EADDRINUSE" ? new Error(taken(port)) : error));
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

const taken = (port) =>
  `Port ${port} is taken, perhaps by a workbench that still runs. Stop it, or choose another port: PORT=${port + 1} npm run demo`;
