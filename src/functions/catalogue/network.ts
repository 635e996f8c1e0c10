import { entry, optional, required, type Entry } from "./entry.js";

const consensus = {
  words: "Bitcoin Core, the rules of consensus",
  link: "https://github.com/bitcoin/bitcoin/blob/master/src/validation.cpp",
};

export const networkEntries: readonly Entry[] = [
  entry({
    id: "BLOCKSUBSIDY",
    category: "Bitcoin network",
    summary: "New bitcoin in a block, by its height.",
    core: "blockSubsidyBtc",
    parameters: required("blockHeight"),
    answer: "number",
    unit: "BTC",
    formula: "INT(5 × 10^9 ÷ 2^INT(blockHeight ÷ 210,000)) satoshi; 0 from the 33rd halving on",
    portable: { result: "INT(5*10^9/2^IF(blockHeight<64*210000,INT(blockHeight/210000),64))/10^8" },
    example: { formula: "=BLOCKSUBSIDY(840000)", gives: 3.125 },
    published: [
      {
        formula: "=BLOCKSUBSIDY(840000)",
        gives: 3.125,
        relativeTolerance: 0,
        by: "theblock.co, halving",
        link: "https://www.theblock.co/post/291420/bitcoin-mining-hash-price-all-time-low-halving",
      },
    ],
    source: consensus,
  }),
  entry({
    id: "HALVINGDATE",
    category: "Bitcoin network",
    summary: "Expected date of the next halving, as a date serial: format the cell as a date.",
    core: "halvingDateSerial",
    parameters: [...required("blockHeight", "asOfDate"), ...optional({ secondsPerBlock: 600 })],
    answer: "number",
    unit: "date serial",
    portable: {
      result: "asOfDate+(210000*(INT(blockHeight/210000)+1)-blockHeight)*secondsPerBlock/86400",
    },
    note: "Always later than asOfDate: on a halving block the next one is a whole era away.",
    example: { formula: "=HALVINGDATE(924000,46000)", gives: 46875 },
    source: consensus,
  }),
  entry({
    id: "NETWORKHASHRATE",
    category: "Bitcoin network",
    summary: "Hashrate of the whole network that a difficulty stands for.",
    core: "networkHashrateEh",
    parameters: [...required("difficulty"), ...optional({ secondsPerBlock: 600 })],
    answer: "number",
    unit: "EH/s",
    portable: { result: "difficulty*2^32/secondsPerBlock/10^18" },
    example: { formula: "=NETWORKHASHRATE(1.5E14)", gives: 1073.741824 },
    source: consensus,
  }),
  entry({
    id: "NEXTDIFFICULTY",
    category: "Bitcoin network",
    summary: "Difficulty after the next retarget, estimated from the blocks found so far.",
    core: "nextDifficulty",
    parameters: required("difficulty", "blocksElapsed", "secondsElapsed"),
    answer: "number",
    unit: "difficulty",
    formula: "difficulty × MIN(4, MAX(¼, 600 × blocksElapsed ÷ secondsElapsed))",
    portable: {
      steps: { pace: "600*blocksElapsed/secondsElapsed" },
      result: "difficulty*IF(pace>4,4,IF(pace<1/4,1/4,pace))",
    },
    note: "An estimate in mid-epoch. At the retarget itself pass 2016 and the protocol's span, which is that of 2015 intervals.",
    example: { formula: "=NEXTDIFFICULTY(1.5E14,1008,600000)", gives: 151200000000000 },
    published: [
      {
        formula: "=NEXTDIFFICULTY(48712405953118.43,2016,1227413)",
        gives: 48005460461060.83,
        relativeTolerance: 1e-9,
        by: "mempool, its tests",
        link: "https://github.com/mempool/mempool/blob/master/backend/src/__tests__/api/difficulty-adjustment.test.ts",
      },
    ],
    source: {
      words: "Bitcoin Core's retarget; mempool's test vectors",
      link: "https://github.com/mempool/mempool/blob/master/backend/src/__tests__/api/difficulty-adjustment.test.ts",
    },
  }),
];
