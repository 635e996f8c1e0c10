import { useEffect, useRef, useState } from "preact/hooks";
import { pathRows, pathTitle } from "../../economics/paths.js";
import { fixed, orDash, usdPerW } from "../base/numerals.js";
import type { Drawn } from "./draw-curve.js";
import { priceRangeInWords, type PriceCurve } from "./price-curve.js";

/** The curve drawn by uPlot, which is fetched when the first chart is. Words and a table stand beside it. */
export function FlipChart({ curve }: { readonly curve: PriceCurve }) {
  const place = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    let drawn: Drawn | undefined;
    let gone = false;
    import("./draw-curve.js")
      .then(({ drawCurve }) => {
        if (!gone && place.current) drawn = drawCurve(place.current, curve, setAt);
      })
      .catch(() => setMissing(true));
    return () => {
      gone = true;
      drawn?.remove();
    };
  }, [curve]);
  if (missing) return <p class="small quiet">The chart could not be loaded; the table below has its numbers.</p>;
  return (
    <figure>
      <p class="small quiet">USD per grid watt</p>
      <div class="curve-chart" ref={place} role="img" aria-label={describe(curve)} />
      <figcaption class="small quiet">
        {at === null ? "USD per bitcoin, log scale. Strip: best path." : valuesAt(curve, at)}
      </figcaption>
    </figure>
  );
}

const valuesAt = ({ btcPriceUsd, usdPerW: values }: PriceCurve, i: number): string =>
  `At ${fixed(btcPriceUsd[i]!)}: ${pathRows.map(({ key, letter }) => `${letter} ${orDash(values[key][i], usdPerW)}`).join(", ")}`;

function describe({ site, usdPerW: values, today }: PriceCurve): string {
  const show = (value: number | null | undefined) => orDash(value, usdPerW);
  const ends = pathRows.map(
    ({ key }) => `${pathTitle(key)} from ${show(values[key][0])} to ${show(values[key].at(-1))}`,
  );
  return (
    `${site}: value per grid watt between ${priceRangeInWords("and")} per bitcoin. ` +
    `${ends.join(", ")} USD/W. ` +
    `Today is ${fixed(today)}.`
  );
}
