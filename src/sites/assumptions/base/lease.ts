import type { FieldOfGroup } from "../../../economics/fields.js";
import { judged, read, type BaseValue } from "../base-value.js";

/** Base values of the group Lease: each with where it comes from and how far it is seen to lie elsewhere. */
export const leaseBase: Readonly<Record<FieldOfGroup<"lease">, BaseValue>> = {
  rentUsdPerKwMonth: read({
    value: 125,
    low: 90,
    high: 155,
    publisher: "New Project Media on TeraWulf",
    source:
      "https://newprojectmedia.com/data-center-terawulf-hires-jp-morgan-and-morgan-stanley-to-raise-project-finance-for-data-center-project-in-lake-mariner-ny/",
    range: "90 (retrofit) to 155 year-1; term averages 121-189",
    note: "stated for Core42 with a 3 % escalator; close to the unwound year-1 rents of Applied Digital (123) and Cipher (130)",
  }),
  rentEscalatorPerYear: read({
    value: 0.03,
    low: 0,
    high: 0.033,
    publisher: "SignalPlus on Hut 8",
    source: "https://t.signalplus.com/crypto-news/detail/hut8-245mw-ai-data-center-15yr-google-backstop?lang=en-US",
    range: "0-3.3 %",
    note: "stated by Hut 8 and Core42; extensions imply 2.9-3.3 %",
  }),
  leaseNoiMargin: read({
    value: 0.85,
    low: 0.7,
    high: 0.98,
    publisher: "Blockspace",
    source: "https://blockspace.media/insight/terawulf-signs-10-year-200-mw-hosting-deals-google-takes-8-stake",
    range: "70 % (Core42 2024) to 98 % (triple net)",
    note: "modified gross",
  }),
  leaseCapexUsdPerW: read({
    value: 11,
    low: 8,
    high: 13.2,
    publisher: "APERS",
    source: "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
    range: "8-10 TeraWulf, 9-11 Cipher, 13.2 Galaxy; retrofit 3.6",
    note: "where Cipher's 9-11 meets hyperscale 11-14; turnkey with liquid cooling, no GPUs",
  }),
  leaseTermYears: read({
    value: 12,
    low: 10,
    high: 25,
    publisher: "Investing.com",
    source:
      "https://ng.investing.com/news/cryptocurrency-news/crypto-miners-become-acquisition-targets-amid-race-for-power-capacity-1387929",
    range: "10-25",
    note: "Core Scientific; others 10, 15 or 25",
  }),
  renewalProbability: judged({
    value: 0.8,
    low: 0.5,
    high: 1,
    range: "0.5-1",
    note: "extension options exist; nobody has exercised one yet",
  }),
  deliveryProbability: read({
    value: 0.5,
    low: 0.25,
    high: 0.9,
    publisher: "Blockspace",
    source: "https://blockspace.media/insight/j-p-morgan-upgrades-riot-downgrades-iren-and-cleanspark",
    range:
      "0.25 delivered so far (VanEck, https://www.kucoin.com/news/flash/vaneck-report-bitcoin-miners-face-50b-funding-gap-in-ai-transition), 0.50-0.75 (brokers), 0.9 once signed and funded",
    note: "JPMorgan's 50 % for new colocation deals",
  }),
  leaseBuildYears: read({
    value: 1.5,
    low: 1,
    high: 2,
    publisher: "Reportify on Morgan Stanley",
    source: "https://reportify.cn/tags/concept?tagValue=%E4%BC%81%E4%B8%9A%E4%BB%B7%E5%80%BC%2F%E7%93%A6%E7%89%B9",
    range: "1.0 (Cipher, TeraWulf) to 2.0",
    note: "Morgan Stanley says 18-24 months",
  }),
  conversionStartYears: judged({ value: 0.5, low: 0.25, high: 1, range: "0.25-1", note: "signing to shovel" }),
  miningRetainedFraction: judged({ value: 0, low: 0, high: 0.5, range: "0-0.5", note: "whole site converted" }),
  gridPerCriticalMw: read({
    value: 1.35,
    low: 1.18,
    high: 1.52,
    publisher: "SignalPlus on Hut 8",
    source: "https://t.signalplus.com/crypto-news/detail/hut8-245mw-ai-data-center-15yr-google-backstop?lang=en-US",
    range: "1.18 (Applied Digital PUE) to 1.52 (Galaxy)",
    note: "Hut 8: 330 grid MW for 245 critical; JPMorgan's pairs imply 1.30",
  }),
};
