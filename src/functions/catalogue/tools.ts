import { algebra, required, type Entry } from "./entry.js";

export const toolEntries: readonly Entry[] = [
  {
    id: "ASICSPEC",
    category: "Tools",
    summary: "Hashrate, power, efficiency or release of a mining machine, from the table that is shipped.",
    parameters: required("model", "field"),
    unit: "TH/s, W, J/TH or text",
    formula: 'field is "hashrate", "power", "efficiency" or "release"; the name of the model is read forgivingly',
    note: "An unknown model gives #N/A and the nearest names.",
    example: { formula: '=ASICSPEC("Antminer S21","efficiency")', gives: 17.5 },
    source: { words: "Makers' data sheets and public catalogues of mining machines" },
  },
  {
    id: "CURTAILVALUE",
    category: "Tools",
    summary: "What the right to switch off is worth per MWh of capacity.",
    parameters: required("pricesUsdPerMwh", "breakevenUsdPerMwh"),
    unit: "USD/MWh",
    formula: "mean of MAX(0, price − breakevenUsdPerMwh) over the cells that hold a number",
    example: { formula: "=CURTAILVALUE({20;60;150},90)", gives: 20 },
    source: algebra,
  },
  {
    id: "EVPERMW",
    category: "Tools",
    summary: "What the market pays for a miner's grid connections, its bitcoin taken out.",
    parameters: required("marketCapUsd", "netDebtUsd", "btcHeld", "btcPriceUsd", "gridMw"),
    unit: "USD m/MW",
    formula: "(marketCapUsd + netDebtUsd − btcHeld × btcPriceUsd) ÷ gridMw ÷ 10^6",
    example: { formula: "=EVPERMW(4E10,0,0,90000,5000)", gives: 8 },
    source: {
      words: "The acquisition of Aligned Data Centers",
      link: "https://www.edgen.tech/zh-tw/news/crypto/blackrock-nvidia-backed-groups-40-billion-aligned-data-centers-acquisition-highlights-bitcoin-miner-valuation-gap",
    },
  },
  {
    id: "POWERGAP",
    category: "Tools",
    summary: "Power that demand lacks after grid access and what is under construction.",
    parameters: required("demandGw", "gridAccessGw", "underConstructionGw"),
    unit: "GW",
    formula: "demandGw − gridAccessGw − underConstructionGw",
    note: "Negative where there is more power than demand.",
    example: { formula: "=POWERGAP(65,15,6)", gives: 44 },
    source: {
      words: "Morgan Stanley's count of the gap for data centres",
      link: "https://web-origin.lbkrs.com/news/258331142",
    },
  },
];
