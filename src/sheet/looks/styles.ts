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

/** Fixed looks by name; values by what they are; the numbers of rows by what they count. */
export type CellStyle = FixedStyle | ValueStyle | IndexStyle;

/** A value: what it is, how its number reads, where it stands, how much it matters. */
export interface ValueStyle {
  readonly kind: LineKind;
  readonly number: NumberStyle;
  readonly place: ValuePlace;
  readonly emphasis?: Emphasis;
}

/** The numbers beside a block: "Quarter 7". */
export interface IndexStyle {
  readonly counts: string;
}

export type ValuePlace = "column" | "site" | "left";
export type Emphasis = "total" | "best";

export const fontName = "Arial";
export const fontSize = 10;

const { ink, grey, navy, white } = palette;
const band: Style = { colour: white, fill: navy, bold: true };
const words: Style = { colour: ink, format: "@" };

const fixedStyles = {
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
  first: { colour: palette.firstText, fill: palette.firstTint, bold: true },
  second: { colour: palette.secondText, fill: palette.secondTint, bold: true },
  third: { colour: palette.thirdText, fill: palette.thirdTint, bold: true },
  fourth: { colour: palette.fourthText, fill: palette.fourthTint, bold: true },
  ok: { colour: palette.ok, fill: palette.okTint },
  bad: { colour: palette.bad, fill: palette.badTint, bold: true },
  changed: { colour: palette.warn, fill: palette.warnTint },
} as const satisfies Readonly<Record<string, Style>>;

export type FixedStyle = keyof typeof fixedStyles;

const kindStyles: Readonly<Record<LineKind, Style>> = {
  input: { colour: palette.inputBlue, fill: palette.inputCream },
  calculation: { colour: ink },
  link: { colour: palette.linkGreen },
  check: { colour: palette.ok },
  text: { colour: ink },
};

type Valued = Omit<ValueStyle, "place">;

/** Of the value of a line or column that stands there. */
export const valueStyle = ({ kind, number, emphasis }: Valued, place: ValuePlace): ValueStyle => ({
  kind,
  number,
  place,
  ...(emphasis ? { emphasis } : {}),
});

/** Of its total: what sums inputs or links is a calculation. */
export const totalStyle = (line: Valued, place: ValuePlace): ValueStyle =>
  valueStyle({ ...line, kind: line.kind === "input" || line.kind === "link" ? "calculation" : line.kind }, place);

/** How the numbers of a style read; none in a style of words. */
export const numberOf = (style: CellStyle): NumberStyle | undefined =>
  typeof style === "object" && "number" in style ? style.number : undefined;

/** How a style looks. */
export function styleOf(style: CellStyle): Style {
  if (typeof style === "string") return fixedStyles[style];
  if ("counts" in style) return { colour: grey, format: indexFormat(style.counts), align: "left", indent: 1 };
  return { ...kindStyles[style.kind], ...alignment(style), ...(style.emphasis ? emphases[style.emphasis] : {}) };
}

/** A text that is the same for the same style, for maps. */
export function styleKey(style: CellStyle): string {
  if (typeof style === "string") return style;
  if ("counts" in style) return `counts ${style.counts}`;
  return `${style.kind} ${style.number} ${style.place} ${style.emphasis ?? ""}`;
}

const emphases: Readonly<Record<Emphasis, Style>> = {
  total: { bold: true, topBorder: navy },
  best: { bold: true, fill: palette.subtle },
};

/** Text reads from the left in a table and from the right under a site, where it stands among numbers. */
function alignment({ kind, number, place }: ValueStyle): Style {
  if (kind === "check") return { format: checkFormat, align: "right" };
  if (number === "code") return { format: numberFormats.code, align: "left", size: 8 };
  if (number === "text" && place !== "site") return { format: "@", align: "left", indent: 1 };
  if (number === "text") return { format: "@_)", align: "right" };
  return { format: numberFormats[number], align: place === "left" ? "left" : "right" };
}
