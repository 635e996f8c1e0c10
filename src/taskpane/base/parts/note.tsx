import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.js";

export type NoteTone = "plain" | "ok" | "warn" | "bad";

const icons: Readonly<Record<NoteTone, IconName>> = { plain: "info", ok: "ok", warn: "warn", bad: "bad" };

interface NoteProps {
  readonly tone?: NoteTone;
  readonly icon?: IconName;
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A message where its cause is: what it is, then what to do about it. */
export const Note = ({ tone = "plain", icon, title, children }: NoteProps) => (
  <div class={`note ${tone}`}>
    <Icon name={icon ?? icons[tone]} />
    {title && <h2>{title}</h2>}
    {children}
  </div>
);
