import { element } from "./element.js";

/** Says on the page, where it is seen and read out, why the workbench is not whole. */
export function showFailure(error: unknown): void {
  const note = element("bar-note", HTMLElement);
  note.textContent = error instanceof Error ? error.message : String(error);
  note.classList.add("failed");
}

/** Until the page is ready, whatever stops its script is said on it. */
export function showFailuresUntilReady(): () => void {
  const seen = ({ error, message }: ErrorEvent): void => showFailure(error ?? message);
  window.addEventListener("error", seen);
  return () => window.removeEventListener("error", seen);
}

/** A script or page of the add-in that the server has not: the build is gone, or is being made again. */
export async function requirePane(address: string): Promise<string> {
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok) return address;
  const why = answer ? `answered ${answer.status}` : "does not answer; does npm run demo still run?";
  throw new Error(`No pane: ${address} ${why}${answer ? ". Run npm run demo again." : ""}`);
}
