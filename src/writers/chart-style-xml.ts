import { fontName } from "../sheet/looks/styles.js";

export const fill = (hex: string): string => `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;

/** A line of so many points. */
export function line(hex: string, points: number, dash = false): string {
  const pattern = dash ? '<a:prstDash val="dash"/>' : "";
  return `<a:ln w="${Math.round(points * 12_700)}" cap="rnd">${fill(hex)}${pattern}<a:round/></a:ln>`;
}

export interface TextLook {
  readonly size: number; // points
  readonly colour: string;
  readonly bold?: boolean;
}

/** Text properties of a part of a chart, of a run of text, or of a paragraph's default. */
export function textProperties(look: TextLook, of: "part" | "run" | "default" = "part"): string {
  const bold = look.bold ? 1 : 0;
  const font = `${fill(look.colour)}<a:latin typeface="${fontName}"/>`;
  if (of === "run") return `<a:rPr lang="en-US" sz="${look.size * 100}" b="${bold}">${font}</a:rPr>`;
  const defaults = `<a:defRPr sz="${look.size * 100}" b="${bold}">${font}</a:defRPr>`;
  if (of === "default") return defaults;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${defaults}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}
