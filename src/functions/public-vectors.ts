import {
  asicPaybackDays,
  blockSubsidyBtc,
  breakevenPowerUsdPerKwh,
  btcMined,
  colocValueUsdPerW,
  costPerBtcUsd,
  evPerMwUsdM,
  gpuBreakevenUsdPerHour,
  gpuPriceImpliedUsdPerHour,
  hashpriceUsdPerPhDay,
  hashvalueBtcPerPhDay,
  leaseTcvUsd,
  leaseUsdPerMwh,
  miningMarginUsdPerMwh,
  miningUsdPerMwh,
  nextDifficulty,
  powerGapGw,
  rentUsdPerKwMonth,
  shutdownPriceUsd,
  yieldOnCost,
} from "../economics/index.js";

/** A number that somebody published, with how closely it was published, recomputed by the core. */
export interface PublicVector {
  readonly name: string;
  readonly expected: number;
  readonly relativeTolerance: number;
  readonly got: () => number;
  readonly source: string;
}

export const publicVectors: readonly PublicVector[] = [
  {
    name: "HASHPRICE \u00b7 HI-2021-10-24-USD",
    expected: 380,
    relativeTolerance: 0.001,
    got: () =>
      hashpriceUsdPerPhDay({
        btcPriceUsd: 60028,
        difficulty: 20082460130830.84,
        feesBtcPerBlock: 0.06759830182957646,
        subsidyBtc: 6.25,
      }),
    source: "https://hashrateindex.com/blog/hashrate-index-roundup-10242021/",
  },
  {
    name: "HASHPRICE \u00b7 HI-2025-11-03-USD",
    expected: 43.33,
    relativeTolerance: 0.002,
    got: () =>
      hashpriceUsdPerPhDay({
        btcPriceUsd: 106935,
        difficulty: 155973032196071.94,
        feesBtcPerBlock: 0.01949587442141276,
        subsidyBtc: 3.125,
      }),
    source: "https://hashrateindex.com/blog/hashrate-index-roundup-november-3-2025",
  },
  {
    name: "HASHVALUE \u00b7 HI-2026-01-12-BTC",
    expected: 0.00043143,
    relativeTolerance: 0.001,
    got: () =>
      hashvalueBtcPerPhDay({ difficulty: 146472570619930.78, feesBtcPerBlock: 0.01635617746478873, subsidyBtc: 3.125 }),
    source: "https://hashrateindex.com/blog/hashrate-index-roundup-january-12-2026",
  },
  {
    name: "BTCMINED \u00b7 VIABTC-S19-revenue",
    expected: 0.00068685,
    relativeTolerance: 0.0005,
    got: () =>
      btcMined({
        hashrateEh: 9.5e-5,
        days: 1,
        difficulty: 17620000000000,
        feesBtcPerBlock: 0.08125,
        subsidyBtc: 6.25,
        uptimeFraction: 1,
        poolFeeFraction: 0,
      }),
    source: "https://bitcoingarden.org/forum/index.php?topic=107490.0",
  },
  {
    name: "BTCMINED \u00b7 21MSCOT-WTM-S21-BTC",
    expected: 8.382e-5,
    relativeTolerance: 0.0001,
    got: () =>
      btcMined({
        hashrateEh: 0.0002,
        days: 1,
        difficulty: 150000000000000,
        feesBtcPerBlock: 0,
        subsidyBtc: 3.125,
        uptimeFraction: 1,
        poolFeeFraction: 0,
      }),
    source: "https://github.com/21mScot/dashboard/blob/main/docs/validation.md",
  },
  {
    name: "SHUTDOWNPRICE \u00b7 VIABTC-S19",
    expected: 8744.27,
    relativeTolerance: 0.0005,
    got: () =>
      shutdownPriceUsd({
        efficiencyJPerTh: 34.21052631578947,
        powerPriceUsdPerKwh: 0.077,
        difficulty: 17620000000000,
        feesBtcPerBlock: 0.08125,
        subsidyBtc: 6.25,
        poolFeeFraction: 0,
        pue: 1,
      }),
    source: "https://bitcoingarden.org/forum/index.php?topic=107490.0",
  },
  {
    name: "COSTPERBTC \u00b7 CRYPTOSLATE-electricity",
    expected: 64635,
    relativeTolerance: 0.0001,
    got: () =>
      costPerBtcUsd({ costUsdPerPhDay: 28.014, difficulty: 145042165424850, feesBtcPerBlock: 0, subsidyBtc: 3.125 }),
    source: "https://www.htx.com/en-in/news/riot-financial-report-breakdown-when-btc-falls-below-74k-min-RCrUZXFd/",
  },
  {
    name: "BREAKEVENPOWER \u00b7 HI-BREAKEVEN-S21",
    expected: 0.13,
    relativeTolerance: 0.008,
    got: () =>
      breakevenPowerUsdPerKwh({ efficiencyJPerTh: 17.5, hashpriceUsdPerPhDay: 54.3, poolFeeFraction: 0, pue: 1 }),
    source: "https://www.hashrateindex.com/blog/hashrate-index-roundup-april-1-2024/",
  },
  {
    name: "MININGPERMWH \u00b7 CPN-mining-per-MW-43",
    expected: 90.18264840182648,
    relativeTolerance: 0.008,
    got: () => miningUsdPerMwh({ hashpriceUsdPerPhDay: 43.34, efficiencyJPerTh: 20, poolFeeFraction: 0, pue: 1 }),
    source: "https://cryptopressnews.com/?p=48205",
  },
  {
    name: "NEXTDIFFICULTY \u00b7 MEMPOOL-locked-epoch",
    expected: 48005460461060.83,
    relativeTolerance: 1e-9,
    got: () => nextDifficulty({ difficulty: 48712405953118.43, blocksElapsed: 2016, secondsElapsed: 1227413 }),
    source: "https://github.com/mempool/mempool/blob/master/backend/src/__tests__/api/difficulty-adjustment.test.ts",
  },
  {
    name: "BLOCKSUBSIDY \u00b7 SUBSIDY-840000",
    expected: 3.125,
    relativeTolerance: 0,
    got: () => blockSubsidyBtc({ blockHeight: 840000 }),
    source: "https://www.theblock.co/post/291420/bitcoin-mining-hash-price-all-time-low-halving",
  },
  {
    name: "RENTPERKW \u00b7 H01-CORE42-rent",
    expected: 125,
    relativeTolerance: 1e-9,
    got: () => rentUsdPerKwMonth({ contractValueUsd: 900000000, termYears: 10, criticalMw: 60, escalatorPerYear: 0 }),
    source:
      "https://newprojectmedia.com/data-center-terawulf-hires-jp-morgan-and-morgan-stanley-to-raise-project-finance-for-data-center-project-in-lake-mariner-ny/",
  },
  {
    name: "RENTPERKW \u00b7 H07-CORZ-500",
    expected: 120.83333333333333,
    relativeTolerance: 1e-6,
    got: () => rentUsdPerKwMonth({ contractValueUsd: 8700000000, termYears: 12, criticalMw: 500, escalatorPerYear: 0 }),
    source: "https://cryptopressnews.com/?p=48205",
  },
  {
    name: "LEASETCV \u00b7 H16-BEACON-30y",
    expected: 25100000000,
    relativeTolerance: 0.003,
    got: () =>
      leaseTcvUsd({ rentUsdPerKwMonth: 124.74253989830082, termYears: 30, criticalMw: 352, escalatorPerYear: 0.03 }),
    source:
      "http://gate.tv/news/detail/hut-8-signs-a-98-billion-ai-data-center-deal-for-a-15-year-lease-the-stock-20875135",
  },
  {
    name: "LEASETCV \u00b7 H40-20MW-245",
    expected: 58800000,
    relativeTolerance: 1e-9,
    got: () => leaseTcvUsd({ rentUsdPerKwMonth: 245, termYears: 1, criticalMw: 20, escalatorPerYear: 0 }),
    source: "https://www.popurise.com/examples/data-centre-feasibility-example",
  },
  {
    name: "YIELDONCOST \u00b7 H03-CORE42-yield",
    expected: 0.175,
    relativeTolerance: 0.03,
    got: () => yieldOnCost({ rentUsdPerKwMonth: 125, capexUsdPerW: 6, noiMargin: 0.7 }),
    source:
      "https://newprojectmedia.com/data-center-terawulf-hires-jp-morgan-and-morgan-stanley-to-raise-project-finance-for-data-center-project-in-lake-mariner-ny/",
  },
  {
    name: "COLOCVALUE \u00b7 H43-end-to-end",
    expected: 13.555555555555555,
    relativeTolerance: 0.005,
    got: () =>
      colocValueUsdPerW({
        rentUsdPerKwMonth: 150,
        capexUsdPerW: 0,
        capRate: 0.1,
        noiMargin: 0.75,
        gridPerCriticalMw: 1,
      }),
    source: "https://redlib.astronima.party/r/CleanSpark?before=t3_1pt2vrg",
  },
  {
    name: "GPUBREAKEVEN \u00b7 H56-GB200-3y",
    expected: 3.2,
    relativeTolerance: 0.012,
    got: () =>
      gpuBreakevenUsdPerHour({
        gpuCapexUsd: 69444.44444444444,
        gpuSiteKw: 1.83,
        gpuLifeYears: 3,
        powerPriceUsdPerKwh: 0,
        rentUsdPerKwMonth: 0,
        costOfCapital: 0,
        cloudOpexFraction: 0.16666666666666666,
        gpuUtilisationFraction: 1,
        gpuResidualFraction: 0,
        gridPerCriticalMw: 1.35,
        loadFactor: 0.85,
      }),
    source: "https://www.greaterwrong.com/posts/NBEmGx3djmSXawp3H/no77e-s-shortform/comment/5QKKfBJSbAykKegWo",
  },
  {
    name: "EVPERMW \u00b7 H72-ALIGNED",
    expected: 8,
    relativeTolerance: 1e-9,
    got: () => evPerMwUsdM({ marketCapUsd: 40000000000, netDebtUsd: 0, btcHeld: 0, btcPriceUsd: 90000, gridMw: 5000 }),
    source:
      "https://www.edgen.tech/zh-tw/news/crypto/blackrock-nvidia-backed-groups-40-billion-aligned-data-centers-acquisition-highlights-bitcoin-miner-valuation-gap",
  },
  {
    name: "POWERGAP \u00b7 H77-SEED-gap",
    expected: 45,
    relativeTolerance: 0.023,
    got: () => powerGapGw({ demandGw: 65, gridAccessGw: 15, underConstructionGw: 6 }),
    source: "https://web-origin.lbkrs.com/news/258331142",
  },
  {
    name: "ASICPAYBACK \u00b7 PARMAN-S21PRO-payback",
    expected: 1263.765,
    relativeTolerance: 0.012,
    got: () =>
      asicPaybackDays({
        machinePriceUsdPerTh: 27,
        hashpriceUsdPerPhDay: 43.2,
        efficiencyJPerTh: 15,
        powerPriceUsdPerKwh: 0.06,
        poolFeeFraction: 0,
        pue: 1,
      }),
    source: "https://nostr.at/nevent1qqs2s4xstq9fe43v52p6cazgde8htsardayemy9ag0eeddu0cnmg5ngqhl0lj",
  },
  {
    name: "MININGMARGIN \u00b7 PARMAN-S21PRO-margin",
    expected: 59.94776828110162,
    relativeTolerance: 0.002,
    got: () =>
      miningMarginUsdPerMwh({
        hashpriceUsdPerPhDay: 43.2,
        efficiencyJPerTh: 15,
        powerPriceUsdPerKwh: 0.06,
        poolFeeFraction: 0,
        pue: 1,
      }),
    source: "https://nostr.at/nevent1qqs2s4xstq9fe43v52p6cazgde8htsardayemy9ag0eeddu0cnmg5ngqhl0lj",
  },
  {
    name: "LEASEPERMWH \u00b7 WULF-NOI-per-MWh",
    expected: 143.73716632443532,
    relativeTolerance: 0.003,
    got: () => leaseUsdPerMwh({ rentUsdPerKwMonth: 154.16666666666666, noiMargin: 0.85, gridPerCriticalMw: 1.25 }),
    source: "https://blockspace.media/insight/terawulf-signs-10-year-200-mw-hosting-deals-google-takes-8-stake",
  },
  {
    name: "GPUPRICEIMPLIED \u00b7 IREN-MSFT-price",
    expected: 2.91,
    relativeTolerance: 0.002,
    got: () => gpuPriceImpliedUsdPerHour({ contractValueUsd: 9700000000, termYears: 5, gpus: 76000 }),
    source:
      "https://marketchameleon.com/articles/b/2025/11/03/iren-inks-9-7-billion-ai-cloud-deal-with-microsoft-massive-gpu-rollout-set-for-2026",
  },
];
