import type { World } from "../base/ports/world.js";

/** The page as commands touch it. */
export const page: Pick<World, "focus" | "breathe" | "download"> = {
  /** After the next render: the element may come with it. */
  focus: (id) =>
    void setTimeout(() => {
      const element = document.getElementById(id);
      element?.focus();
      element?.scrollIntoView({ block: "center" });
    }, 50),

  breathe: () => new Promise((done) => setTimeout(done, 0)),

  download(fileName, text) {
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  },
};
