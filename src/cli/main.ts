import { run } from "./run.js";
import { terminalOf } from "./terminal.js";

/** The process: arguments in, exit code out. */
const terminal = terminalOf(process.stdout, process.stderr);

// A reader that has gone (`| head`) has what it wanted: what more is said to it is lost, and the run goes on to its end.
// Other trouble is said by whoever writes.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/** Seconds since 1970 in SOURCE_DATE_EPOCH set the time, as reproducible builds ask for it. */
function now(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}

try {
  process.exitCode = await run(process.argv.slice(2), terminal, now());
} catch (error) {
  terminal.say(
    `A fault of three-paths itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  process.exitCode = 70;
}
