import { hashpriceKernel, hashpriceUsdPerPhDay } from "../../src/economics/index.js";
import { shortest, shownMs, type Row } from "./measure.js";

const ROWS = 1_000_000;
const column = (from: number, by: number): Float64Array => Float64Array.from({ length: ROWS }, (_, i) => from + by * i);
const [price, difficulty, fees, subsidy] = [column(60_000, 0.05), column(1e14, 1e8), column(0, 1e-7), column(3.125, 0)];
const out = new Float64Array(ROWS);

const bare = (): void => {
  for (let i = 0; i < ROWS; i++)
    out[i] = (price[i]! * (subsidy[i]! + fees[i]!) * 86_400 * 1e15) / (difficulty[i]! * 4_294_967_296);
};
const kernel = (): void => {
  for (let i = 0; i < ROWS; i++) out[i] = hashpriceKernel(price[i]!, difficulty[i]!, fees[i]!, subsidy[i]!);
};
const validated = (): void => {
  for (let i = 0; i < ROWS; i++)
    out[i] = hashpriceUsdPerPhDay({
      btcPriceUsd: price[i]!,
      difficulty: difficulty[i]!,
      feesBtcPerBlock: fees[i]!,
      subsidyBtc: subsidy[i]!,
    });
};

/** What a function call and a check cost over a million rows. */
export async function rows(): Promise<Row[]> {
  const ms = await shortest({ bare, kernel, validated }, { turns: 15, warm: 5 });
  return [
    {
      what: "HASHPRICE kernel, 1e6 rows, unvalidated",
      against: "the bare expression in the loop",
      ratio: ms.kernel / ms.bare,
      target: "≤ 2",
      detail: `${shownMs(ms.kernel)} against ${shownMs(ms.bare)}`,
    },
    {
      what: "HASHPRICE, 1e6 rows, validated",
      against: "its kernel",
      ratio: ms.validated / ms.kernel,
      detail: `${shownMs(ms.validated)}: ${((ms.validated - ms.kernel) * (1e6 / ROWS)).toFixed(0)} ns a row for four checks`,
    },
  ];
}
