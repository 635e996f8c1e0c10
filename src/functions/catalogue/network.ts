import { optional, required, type Entry } from "./entry.js";

const consensus = {
  words: "Bitcoin Core, the rules of consensus",
  link: "https://github.com/bitcoin/bitcoin/blob/master/src/validation.cpp",
};

export const networkEntries: readonly Entry[] = [
  {
    id: "BLOCKSUBSIDY",
    category: "Bitcoin network",
    summary: "New bitcoin in a block, by its height.",
    parameters: required("blockHeight"),
    unit: "BTC",
    formula: "INT(5 × 10^9 ÷ 2^INT(blockHeight ÷ 210,000)) satoshi; 0 from the 33rd halving on",
    example: { formula: "=BLOCKSUBSIDY(840000)", gives: 3.125 },
    source: consensus,
  },
  {
    id: "HALVINGDATE",
    category: "Bitcoin network",
    summary: "Expected date of the next halving, as a date serial: format the cell as a date.",
    parameters: [...required("blockHeight", "asOfDate"), ...optional({ secondsPerBlock: 600 })],
    unit: "date serial",
    formula: "asOfDate + (210,000 × (INT(blockHeight ÷ 210,000) + 1) − blockHeight) × secondsPerBlock ÷ 86,400",
    note: "Always later than asOfDate: on a halving block the next one is a whole era away.",
    example: { formula: "=HALVINGDATE(924000,46000)", gives: 46875 },
    source: consensus,
  },
  {
    id: "NETWORKHASHRATE",
    category: "Bitcoin network",
    summary: "Hashrate of the whole network that a difficulty stands for.",
    parameters: [...required("difficulty"), ...optional({ secondsPerBlock: 600 })],
    unit: "EH/s",
    formula: "difficulty × 2^32 ÷ secondsPerBlock ÷ 10^18",
    example: { formula: "=NETWORKHASHRATE(1.5E14)", gives: 1073.741824 },
    source: consensus,
  },
  {
    id: "NEXTDIFFICULTY",
    category: "Bitcoin network",
    summary: "Difficulty after the next retarget, estimated from the blocks found so far.",
    parameters: required("difficulty", "blocksElapsed", "secondsElapsed"),
    unit: "difficulty",
    formula: "difficulty × MIN(4, MAX(¼, 600 × blocksElapsed ÷ secondsElapsed))",
    note: "An estimate in mid-epoch. At the retarget itself pass 2016 and the protocol's span, which is that of 2015 intervals.",
    example: { formula: "=NEXTDIFFICULTY(1.5E14,1008,600000)", gives: 151200000000000 },
    source: {
      words: "Bitcoin Core's retarget; mempool's test vectors",
      link: "https://github.com/mempool/mempool/blob/master/backend/src/__tests__/api/difficulty-adjustment.test.ts",
    },
  },
];
