import type { Row } from "./row.js";

const subsidySource = "https://github.com/bitcoin/bitcoin/blob/v28.0/src/validation.cpp GetBlockSubsidy";
const retargetSource = "https://github.com/bitcoin/bitcoin/blob/v28.0/src/pow.cpp CalculateNextWorkRequired";
const halvingSource = "algebra: blocks to the next multiple of 210,000, at the pace given";

/** The protocol's own arithmetic: a right shift of whole satoshi. */
const subsidyRow = (blockHeight: number): Row => ({
  id: `subsidy at ${blockHeight}`,
  function: "BLOCKSUBSIDY",
  args: [blockHeight],
  published: Number(5_000_000_000n >> BigInt(Math.floor(blockHeight / 210_000))) / 1e8,
  relativeTolerance: 0,
  source: subsidySource,
});

const eras = Array.from({ length: 35 }, (_, era) => era * 210_000);

const row = (id: string, fn: string, args: number[], published: number, source: string): Row => ({
  id,
  function: fn,
  args,
  published,
  relativeTolerance: 1e-15,
  source,
});

export const rows: readonly Row[] = [
  ...eras.flatMap((start) => (start === 0 ? [start] : [start - 1, start])).map(subsidyRow),
  ...[0.5, 209_999.999, 840_000.5, 64 * 210_000 - 1, 1e9].map(subsidyRowOfFraction),
  row("at the cap", "NEXTDIFFICULTY", [1e12, 2016, 302_400], 4e12, retargetSource),
  row("beyond the cap", "NEXTDIFFICULTY", [1e12, 2016, 302_399], 4e12, retargetSource),
  row("far beyond the cap", "NEXTDIFFICULTY", [1e12, 1e9, 5e-324], 4e12, retargetSource),
  row("just under the cap", "NEXTDIFFICULTY", [1e12, 2016, 302_401], (1e12 * 1_209_600) / 302_401, retargetSource),
  row("at the floor", "NEXTDIFFICULTY", [1e12, 2016, 4_838_400], 2.5e11, retargetSource),
  row("beyond the floor", "NEXTDIFFICULTY", [1e12, 2016, 4_838_401], 2.5e11, retargetSource),
  row("just over the floor", "NEXTDIFFICULTY", [1e12, 2016, 4_838_399], (1e12 * 1_209_600) / 4_838_399, retargetSource),
  row("on pace", "NEXTDIFFICULTY", [1e12, 2016, 1_209_600], 1e12, retargetSource),
  row("on a halving block", "HALVINGDATE", [840_000, 45_000, 600], 45_000 + 210_000 / 144, halvingSource),
  row("one block before", "HALVINGDATE", [839_999, 45_000, 600], 45_000 + 1 / 144, halvingSource),
  row("one block after", "HALVINGDATE", [840_001, 45_000, 600], 45_000 + 209_999 / 144, halvingSource),
  row("the genesis block", "HALVINGDATE", [0, 39_816], 39_816 + 210_000 / 144, halvingSource),
  row("a slower network", "HALVINGDATE", [839_856, 45_000, 1200], 45_002, halvingSource),
];

/** Heights are taken as whole blocks; era 64 and later would wrap a shift. */
function subsidyRowOfFraction(blockHeight: number): Row {
  const era = Math.floor(blockHeight / 210_000);
  return { ...subsidyRow(Math.floor(blockHeight)), id: `subsidy at ${blockHeight}, era ${era}`, args: [blockHeight] };
}
