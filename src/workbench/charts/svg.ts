type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element. Text from cells comes in only as `text`, never as markup. */
export function svg(name: string, attributes: Attributes, ...children: (SVGElement | string)[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** In pixels. */
export type Point = readonly [x: number, y: number];

export const line = ([x1, y1]: Point, [x2, y2]: Point, kind: string): SVGElement =>
  svg("line", { x1, y1, x2, y2, class: kind });

export const label = (text: string, [x, y]: Point, anchor: "start" | "middle" | "end", kind = ""): SVGElement =>
  svg("text", { x, y, "text-anchor": anchor, class: kind }, text);

/** The frame that all charts share: grid lines with marks at the left, `top` and `bottom` in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About as wide as the text will be, at 11 px. */
export const roughWidth = (text: string): number => text.length * 6.2;

export function shortened(text: string, room: number): string {
  const letters = Math.max(1, Math.floor(room / 6.2));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
}
