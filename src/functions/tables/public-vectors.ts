// Written from the catalogue by `npm run functions`: change an entry there, not a line here.
import {
  blockSubsidyBtc,
  breakevenPowerUsdPerKwh,
  costPerBtcUsd,
  gpuPriceImpliedUsdPerHour,
  hashpriceUsdPerPhDay,
  hashvalueBtcPerPhDay,
  leaseTcvUsd,
  leaseUsdPerMwh,
  nextDifficulty,
  rentUsdPerKwMonth,
  shutdownPriceUsd,
} from "../../economics/index.js";

import type { PublicVector } from "./self-test-table.js";

export const publicVectors: readonly PublicVector[] = [
  [
    "HASHVALUE",
    0.00043143,
    0.001,
    "hashrateindex.com, 12 Jan 2026",
    () =>
      hashvalueBtcPerPhDay({ difficulty: 146472570619930.78, feesBtcPerBlock: 0.01635617746478873, subsidyBtc: 3.125 }),
  ],
  [
    "HASHPRICE",
    380,
    0.001,
    "hashrateindex.com, 24 Oct 2021",
    () =>
      hashpriceUsdPerPhDay({
        btcPriceUsd: 60028,
        difficulty: 20082460130830.84,
        feesBtcPerBlock: 0.06759830182957646,
        subsidyBtc: 6.25,
      }),
  ],
  [
    "HASHPRICE",
    43.33,
    0.002,
    "hashrateindex.com, 3 Nov 2025",
    () =>
      hashpriceUsdPerPhDay({
        btcPriceUsd: 106935,
        difficulty: 155973032196071.94,
        feesBtcPerBlock: 0.01949587442141276,
        subsidyBtc: 3.125,
      }),
  ],
  [
    "SHUTDOWNPRICE",
    8744.27,
    0.0005,
    "ViaBTC, S19",
    () =>
      shutdownPriceUsd({
        efficiencyJPerTh: 34.21052631578947,
        powerPriceUsdPerKwh: 0.077,
        difficulty: 17620000000000,
        feesBtcPerBlock: 0.08125,
        subsidyBtc: 6.25,
        poolFeeFraction: 0,
        pue: 1,
      }),
  ],
  [
    "BREAKEVENPOWER",
    0.13,
    0.008,
    "hashrateindex.com, 1 Apr 2024",
    () => breakevenPowerUsdPerKwh({ efficiencyJPerTh: 17.5, hashpriceUsdPerPhDay: 54.3, poolFeeFraction: 0, pue: 1 }),
  ],
  [
    "COSTPERBTC",
    64635,
    0.0001,
    "htx.com, Riot",
    () =>
      costPerBtcUsd({ costUsdPerPhDay: 28.014, difficulty: 145042165424850, feesBtcPerBlock: 0, subsidyBtc: 3.125 }),
  ],
  ["BLOCKSUBSIDY", 3.125, 0, "theblock.co, halving", () => blockSubsidyBtc({ blockHeight: 840000 })],
  [
    "NEXTDIFFICULTY",
    48005460461060.83,
    1e-9,
    "mempool, its tests",
    () => nextDifficulty({ difficulty: 48712405953118.43, blocksElapsed: 2016, secondsElapsed: 1227413 }),
  ],
  [
    "RENTPERKW",
    125,
    1e-9,
    "TeraWulf, Core42",
    () => rentUsdPerKwMonth({ contractValueUsd: 900000000, termYears: 10, criticalMw: 60, escalatorPerYear: 0 }),
  ],
  [
    "LEASETCV",
    58800000,
    1e-9,
    "popurise.com",
    () => leaseTcvUsd({ rentUsdPerKwMonth: 245, termYears: 1, criticalMw: 20, escalatorPerYear: 0 }),
  ],
  [
    "LEASEPERMWH",
    143.73716632443532,
    0.003,
    "blockspace.media, TeraWulf",
    () => leaseUsdPerMwh({ rentUsdPerKwMonth: 154.16666666666666, noiMargin: 0.85, gridPerCriticalMw: 1.25 }),
  ],
  [
    "GPUPRICEIMPLIED",
    2.91,
    0.002,
    "IREN, Microsoft",
    () => gpuPriceImpliedUsdPerHour({ contractValueUsd: 9700000000, termYears: 5, gpus: 76000 }),
  ],
];
