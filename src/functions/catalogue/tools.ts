import { algebra, entry, required, type Entry } from "./entry.js";

const prices = "pricesUsdPerMwh";

export const toolEntries: readonly Entry[] = [
  entry({
    id: "ASICSPEC",
    category: "Tools",
    summary: "Hashrate, power, efficiency or release of a mining machine, from the table that is shipped.",
    core: "asicSpecOf",
    parameters: required("model", "field"),
    answer: "number or text",
    unit: "TH/s, W, J/TH or text",
    formula: 'field is "hashrate", "power", "efficiency" or "release"; the name of the model is read forgivingly',
    portable: null,
    note: "An unknown model gives #N/A and the nearest names.",
    example: { formula: '=ASICSPEC("Antminer S21","efficiency")', gives: 17.5, unit: "J/TH" },
    refused: ['=ASICSPEC("Antminer S22","efficiency")', '=ASICSPEC("Antminer S21","price")'],
    source: { words: "Makers' data sheets and public catalogues of mining machines" },
  }),
  entry({
    id: "CURTAILVALUE",
    category: "Tools",
    summary: "What the right to switch off is worth per MWh of capacity.",
    core: "curtailValueUsdPerMwh",
    parameters: required("pricesUsdPerMwh", "breakevenUsdPerMwh"),
    answer: "number",
    unit: "USD/MWh",
    formula: "mean of MAX(0, price − breakevenUsdPerMwh) over the cells that hold a number",
    portable: {
      // One cell breaks even, as in the function: SUM would add up the answers of several.
      refused: {
        [`ROWS(breakevenUsdPerMwh)*COLUMNS(breakevenUsdPerMwh)>1`]: "Break-even power price takes one cell",
        [`SUM(IF(ISNUMBER(${prices}),IF(ABS(${prices})>10^5,1,0),0))>0`]:
          "A power price is outside -100,000 to 100,000",
      },
      noAnswer: `COUNT(${prices})=0`,
      result: `SUM(IF(ISNUMBER(${prices}),IF(${prices}>breakevenUsdPerMwh,${prices}-breakevenUsdPerMwh,0),0))/COUNT(${prices})`,
    },
    example: { formula: "=CURTAILVALUE({20;60;150},90)", gives: 20 },
    refused: ['=CURTAILVALUE({"low";"high"},90)'],
    source: algebra,
  }),
  entry({
    id: "EVPERMW",
    category: "Tools",
    summary: "What the market pays for a miner's grid connections, its bitcoin taken out.",
    core: "evPerMwUsdM",
    parameters: required("marketCapUsd", "netDebtUsd", "btcHeld", "btcPriceUsd", "gridMw"),
    answer: "number",
    unit: "USD m/MW",
    portable: { result: "(marketCapUsd+netDebtUsd-btcHeld*btcPriceUsd)/gridMw/10^6" },
    example: { formula: "=EVPERMW(4E10,0,0,90000,5000)", gives: 8 },
    source: {
      words: "The acquisition of Aligned Data Centers",
      link: "https://www.edgen.tech/zh-tw/news/crypto/blackrock-nvidia-backed-groups-40-billion-aligned-data-centers-acquisition-highlights-bitcoin-miner-valuation-gap",
    },
  }),
  entry({
    id: "POWERGAP",
    category: "Tools",
    summary: "Power that demand lacks after grid access and what is under construction.",
    core: "powerGapGw",
    parameters: required("demandGw", "gridAccessGw", "underConstructionGw"),
    answer: "number",
    unit: "GW",
    portable: { result: "demandGw-gridAccessGw-underConstructionGw" },
    note: "Negative where there is more power than demand.",
    example: { formula: "=POWERGAP(65,15,6)", gives: 44 },
    source: {
      words: "Morgan Stanley's count of the gap for data centres",
      link: "https://web-origin.lbkrs.com/news/258331142",
    },
  }),
  entry({
    id: "SELFTEST",
    category: "Tools",
    summary: "Published numbers recomputed in your own Excel, each with its source and whether it agrees.",
    core: "selfTestTable",
    parameters: [],
    answer: "table",
    unit: "a table: case, expected, got, OK, source",
    formula: "|got − expected| ≤ the precision of the publication",
    portable: null,
    example: { formula: "=SELFTEST()", gives: 3.125, at: [7, 2] },
    source: { words: "The source stands in each row" },
  }),
];
