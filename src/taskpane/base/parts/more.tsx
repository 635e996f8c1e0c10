import { useState } from "preact/hooks";
import { Button } from "./button.js";

interface MoreProps<T> {
  readonly items: readonly T[];
  /** Shown before the rest is asked for. */
  readonly first: number;
  /** Words of the button: "Show 8 more". */
  readonly words: (hidden: number) => string;
  readonly children: (shown: readonly T[]) => preact.ComponentChildren;
}

/** The first items of a list, and a button for the rest. A rest of one is not worth a button. */
export function More<T>({ items, first, words, children }: MoreProps<T>) {
  const [all, setAll] = useState(false);
  const folds = items.length > first + 1;
  return (
    <>
      {children(folds && !all ? items.slice(0, first) : items)}
      {folds && (
        <div>
          <Button look="slim bare at-start" onClick={() => setAll(!all)} expanded={all}>
            {all ? "Show fewer" : words(items.length - first)}
          </Button>
        </div>
      )}
    </>
  );
}
