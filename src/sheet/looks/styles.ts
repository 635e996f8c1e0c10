import { checkFormat, headerFormat, indexFormat, numberFormats } from "./number-formats.js";
import { palette } from "./palette.js";
import type { LineKind, NumberStyle } from "../plan.js";

/** Looks by name. Writers turn a style into their host's terms; nobody else names a colour. Hex without "#". */
export interface Style {
  readonly colour?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number; // points; 10 where absent
  readonly format?: string;
  readonly align?: "left" | "right" | "center";
  readonly vertical?: "top"; // middle where absent
  readonly indent?: number;
  readonly topBorder?: string;
  readonly bottomBorder?: string;
  readonly wrap?: boolean;
}

/** A key of `fixedStyles`, `index NAME`, or the parts that `valueStyle` writes: "input money total". */
export type StyleName = string;

export const fontName = "Arial";
export const fontSize = 10;

const { ink, grey, navy, white } = palette;
const band: Style = { colour: white, fill: navy, bold: true };
const words: Style = { colour: ink, format: "@" };

const fixedStyles: Readonly<Record<string, Style>> = {
  title: { ...words, bold: true, size: 16 },
  subtitle: { colour: grey, italic: true },
  statusLabel: { colour: grey },
  status: { colour: palette.ok, fill: palette.okTint, bold: true, align: "center" },
  statusWords: { colour: palette.ok, bold: true, align: "left" },
  keyInput: { colour: palette.inputBlue, fill: palette.inputCream, align: "center" },
  keyCalculation: { colour: ink, align: "left" },
  keyLink: { colour: palette.linkGreen, align: "left" },
  band,
  bandWords: { ...band, align: "left", indent: 1 },
  bandNumber: { ...band, align: "right", format: headerFormat, wrap: true },
  bandColumnWords: { ...band, align: "left", indent: 1, wrap: true },
  bandFilterNumber: { ...band, align: "right", format: headerFormat, wrap: true, vertical: "top" },
  bandFilterWords: { ...band, align: "left", indent: 1, wrap: true, vertical: "top" },
  heading: { ...words, colour: navy, bold: true, size: 11, bottomBorder: navy },
  headingRule: { bottomBorder: navy },
  group: { ...words, colour: navy, fill: palette.navyTint, bold: true, align: "left", indent: 1 },
  groupFill: { fill: palette.navyTint },
  label: words,
  labelTotal: { ...words, bold: true },
  blockLabel: { ...words, bold: true },
  unit: { colour: grey, format: "@", align: "left", indent: 1 },
  unitTotal: { colour: grey, format: "@", align: "left", indent: 1 },
  unitNumber: { colour: grey, align: "right", format: headerFormat, bottomBorder: palette.hairline },
  unitWords: { colour: grey, align: "left", indent: 1, bottomBorder: palette.hairline },
  note: { colour: grey, italic: true, align: "left", indent: 1, wrap: true, format: "@" },
  noteLine: { colour: grey, italic: true, align: "left" },
  link: {
    colour: palette.linkGreen,
    italic: true,
    underline: true,
    align: "left",
    indent: 1,
    wrap: true,
  },
  totalRule: { topBorder: navy },
  totalWords: { ...words, bold: true, topBorder: navy, align: "left", indent: 1 },
  paragraphLabel: { colour: ink, align: "left", vertical: "top", wrap: true, format: "@" },
  paragraphText: { colour: ink, align: "left", vertical: "top", wrap: true },
  paragraphInput: { colour: palette.inputBlue, fill: palette.inputCream, align: "left", vertical: "top", wrap: true },
  paragraphCalculation: { colour: ink, align: "left", vertical: "top", wrap: true },
  paragraphLink: { colour: palette.linkGreen, align: "left", vertical: "top", wrap: true },
  chartWords: { colour: grey, size: 8 },
  bestMine: { colour: palette.mineText, fill: palette.mineTint, bold: true },
  bestLease: { colour: palette.lease, fill: palette.leaseTint, bold: true },
  bestCloud: { colour: palette.cloudText, fill: palette.cloudTint, bold: true },
  ok: { colour: palette.ok, fill: palette.okTint },
  bad: { colour: palette.bad, fill: palette.badTint, bold: true },
  changed: { colour: palette.warn, fill: palette.warnTint },
};

const kindStyles: Readonly<Record<LineKind, Style>> = {
  input: { colour: palette.inputBlue, fill: palette.inputCream },
  calculation: { colour: ink },
  link: { colour: palette.linkGreen },
  check: { colour: palette.ok },
  text: { colour: ink },
};

export type ValuePlace = "column" | "site" | "left";
export type Emphasis = "total" | "best";

/** The name of a value's style: what it is, how its number reads, where it stands, how much it matters. */
export function valueStyle(kind: LineKind, number: NumberStyle, place: ValuePlace, emphasis?: Emphasis): StyleName {
  return [kind, number, place, ...(emphasis ? [emphasis] : [])].join(" ");
}

/** The style of a block's row numbers: "Quarter 7". */
export const indexStyle = (name: string): StyleName => `index ${name}`;

/** @throws Error for a name that is no style */
export function styleOf(name: StyleName): Style {
  const fixed = fixedStyles[name];
  if (fixed) return fixed;
  const [first = "", second = "", place, emphasis] = name.split(" ");
  if (first === "index") return { colour: grey, format: indexFormat(second), align: "left", indent: 1 };
  const kind = kindStyles[first as LineKind];
  const format = first === "check" ? checkFormat : numberFormats[second as NumberStyle];
  if (!kind || !format) throw new Error(`"${name}" is not the name of a style.`);
  return { ...kind, ...alignment(first as LineKind, second as NumberStyle, place), ...emphases[emphasis ?? "none"] };
}

const emphases: Readonly<Record<string, Style>> = {
  none: {},
  total: { bold: true, topBorder: navy },
  best: { bold: true, fill: palette.subtle },
};

/** Text reads from the left in a table and from the right under a site, where it stands among numbers. */
function alignment(kind: LineKind, number: NumberStyle, place: string | undefined): Style {
  if (kind === "check") return { format: checkFormat, align: "right" };
  if (number === "text" && place !== "site") return { format: "@", align: "left", indent: 1 };
  if (number === "text") return { format: "@_)", align: "right" };
  return { format: numberFormats[number], align: place === "left" ? "left" : "right" };
}
