import type { LaidOutChart } from "../sheet/grid.js";
import { xmlText } from "./xml.js";

/** Moves each chart of a drawing exactly over its cells, with its name and what a screen reader says. */
export function placedDrawing(xml: string, charts: readonly LaidOutChart[]): string {
  let place = 0;
  return xml.replace(/<xdr:twoCellAnchor[^>]*>.*?<\/xdr:twoCellAnchor>/gs, (anchor) => {
    const chart = charts[place++];
    return chart ? placedAnchor(anchor, chart) : anchor;
  });
}

function placedAnchor(anchor: string, { area, id, altText }: LaidOutChart): string {
  const from = cornerXml("from", area.row, area.column);
  const to = cornerXml("to", area.row + area.rows, area.column + area.columns);
  return anchor
    .replace(/<xdr:from>.*?<\/xdr:from>/s, from)
    .replace(/<xdr:to>.*?<\/xdr:to>/s, to)
    .replace(
      /(<xdr:cNvPr id="\d+") name="[^"]*"/,
      (_, start: string) => `${start} name="${xmlText(id)}" descr="${xmlText(altText)}"`,
    );
}

const cornerXml = (name: string, row: number, column: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
