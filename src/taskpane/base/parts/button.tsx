import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.js";

interface ButtonProps {
  readonly onClick: () => unknown;
  readonly children: ComponentChildren;
  readonly look?: string;
  readonly icon?: IconName;
  /** For readers, where the visible words lean on their surroundings. It must contain them. */
  readonly label?: string;
  readonly id?: string;
  readonly expanded?: boolean;
}

export const Button = ({ onClick, children, look = "", icon, label, id, expanded }: ButtonProps) => (
  <button
    type="button"
    class={`button ${look}`}
    onClick={() => void onClick()}
    {...(label ? { "aria-label": label } : {})}
    {...(id ? { id } : {})}
    {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
);
