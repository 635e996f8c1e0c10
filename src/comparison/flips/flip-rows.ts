import type { Path } from "../../economics/index.js";
import type { ChosenSite } from "./chosen-site.js";
import { NO_PRICE } from "../cloud/cloud-risk.js";
import type { Context } from "../context.js";
import { NO_RENT } from "../lease/lease-risk.js";
import { NO_PRICE_CROSSING, SEVERAL_PRICES } from "./solved-prices.js";

/** A row of "where two paths are worth the same". */
export interface FlipRow {
  readonly label: string;
  readonly formula: string;
  readonly value: number | string;
  readonly now: string;
  readonly nowValue: number;
  readonly unit: string;
  readonly how: string;
}

export function flipRows({ input }: Context, chosen: ChosenSite): FlipRow[] {
  const { flips, site } = chosen.workings;
  const pick = (line: string): string => `INDEX({${line}:sites},{flipSiteNumber})`;
  const price = {
    now: "{btcPriceUsd}",
    nowValue: input.market.btcPriceUsd,
    unit: "USD/BTC",
    how: "interpolated between the price points below",
  };
  const gpu = {
    now: "{gpuPriceUsdPerHour}",
    nowValue: input.assumptions.gpuPriceUsdPerHour,
    unit: "USD/GPU-hour",
    how: "exact",
  };
  return [
    { label: "Bitcoin price, A = B", formula: interpolation("LeadB"), value: interpolated(chosen, "lease"), ...price },
    { label: "Bitcoin price, A = C", formula: interpolation("LeadC"), value: interpolated(chosen, "cloud"), ...price },
    {
      label: "Rent, B = A",
      formula: pick("rentLeaseEqualsMine"),
      value: flips.rentLeaseEqualsMine ?? NO_RENT,
      now: pick("leaseRent"),
      nowValue: site.rentUsdPerKwMonth,
      unit: "USD/kW-month",
      how: "exact",
    },
    {
      label: "GPU-hour, C = A",
      formula: pick("gpuPriceCloudEqualsMine"),
      value: flips.gpuPriceCloudEqualsMine ?? NO_PRICE,
      ...gpu,
    },
    {
      label: "GPU-hour, C = B",
      formula: pick("gpuPriceCloudEqualsLease"),
      value: flips.gpuPriceCloudEqualsLease ?? NO_PRICE,
      ...gpu,
    },
  ];
}

/** The straight line between the two price points around the one crossing; words where there is none, or several. */
function interpolation(lead: "LeadB" | "LeadC"): string {
  const [leads, crosses] = [`{pt${lead}:all}`, `{ptCross${lead.slice(-1)}:all}`];
  const at = `MATCH(1,${crosses},0)`;
  const [x0, x1] = [`INDEX({ptPrice:all},${at}-1)`, `INDEX({ptPrice:all},${at})`];
  const [y0, y1] = [`INDEX(${leads},${at}-1)`, `INDEX(${leads},${at})`];
  return `IF(SUM(${crosses})=0,"${NO_PRICE_CROSSING}",IF(SUM(${crosses})>1,"${SEVERAL_PRICES}",${x0}+(${x1}-${x0})*${y0}/(${y0}-${y1})))`;
}

/** The same line, from the core's values at the points. */
export function interpolated({ points }: ChosenSite, path: Exclude<Path, "mine">): number | string {
  const leads = points.map(({ workings }) => (workings.mine.value - workings[path].value) / 1e6 / workings.site.gridMw);
  const at = leads.flatMap((lead, i) => (i > 0 && lead > 0 !== leads[i - 1]! > 0 ? [i] : []));
  if (at.length === 0) return NO_PRICE_CROSSING;
  if (at.length > 1) return SEVERAL_PRICES;
  const [i, j] = [at[0]! - 1, at[0]!];
  const [x0, x1] = [points[i]!.btcPriceUsd, points[j]!.btcPriceUsd];
  return x0 + ((x1 - x0) * leads[i]!) / (leads[i]! - leads[j]!);
}
