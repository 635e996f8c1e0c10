import type { GridHost } from "../../office-host/grid/host.js";
import type { Book } from "../univer-host/book.js";
import { element } from "../page/element.js";
import { bookFile } from "./book-file.js";
import { saveFile } from "./save-file.js";

/** Saves what is in the grid as a file. Says in the button what is happening, and why where it fails. */
export function downloadButton(host: GridHost, book: Book): void {
  const button = element("download", HTMLButtonElement);
  const name = button.textContent;
  let busy = false;
  button.addEventListener("click", () => {
    if (busy) return;
    busy = true;
    button.textContent = "Writing the file …";
    void bookFile(host, book)
      .then((bytes) => {
        saveFile(bytes, "three-paths.xlsx");
        button.textContent = name;
      })
      .catch((error: unknown) => {
        button.textContent = `Not saved: ${error instanceof Error ? error.message : String(error)}`;
      })
      .finally(() => (busy = false));
  });
}
