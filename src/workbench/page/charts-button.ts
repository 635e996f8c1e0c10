import { element } from "./element.js";

/** Folds the drawer of charts away and back. */
export function chartsButton(): void {
  const button = element("toggle-charts", HTMLButtonElement);
  button.addEventListener("click", () => {
    const closed = document.body.classList.toggle("drawer-closed");
    button.setAttribute("aria-pressed", String(!closed));
  });
}
