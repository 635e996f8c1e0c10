import { threePaths, type Case } from "../../src/economics/index.js";
import { evaluate } from "../../src/taskpane/base/case/evaluation.js";
import { priceCurve } from "../../src/taskpane/preview/price-curve.js";
import { caseOf } from "./many-sites.js";
import { shortest, shownMs, type Row } from "./measure.js";

const SIZES = [100, 1000, 10_000] as const;

/** What the model costs as sites are added, and what the pane's preview does with it. */
export async function rows(): Promise<Row[]> {
  return [await growth(), ...(await preview())];
}

async function growth(): Promise<Row> {
  const [hundred, thousand, tenThousand] = SIZES.map(caseOf) as [Case, Case, Case];
  const ms = await shortest(
    { 100: () => threePaths(hundred), 1000: () => threePaths(thousand), 10000: () => threePaths(tenThousand) },
    { turns: 3, warm: 1 },
  );
  const times = [ms[100], ms[1000], ms[10000]];
  return {
    what: "threePaths, exponent of the sites",
    against: "1 is linear",
    ratio: exponentOf(SIZES, times),
    detail: SIZES.map((size, i) => `${size} sites ${shownMs(times[i]!)}`).join(", "),
  };
}

/** Slope of a straight line through the logarithms, by least squares. */
function exponentOf(sizes: readonly number[], times: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const covariance = mean(x.map((value, i) => (value - meanX) * (y[i]! - meanY)));
  return covariance / mean(x.map((value) => (value - meanX) ** 2));
}

async function preview(): Promise<Row[]> {
  const fifty = caseOf(50);
  const ms = await shortest(
    {
      model: () => threePaths(fifty),
      values: () => evaluate(fifty),
      oneCurve: () => priceCurve(fifty, fifty.sites[0]!),
      everyCurve: () => fifty.sites.map((site) => priceCurve(fifty, site)),
    },
    { turns: 5, warm: 1 },
  );
  return [
    {
      what: "Preview of 50 sites: every value and the price curve of one",
      against: "threePaths of the same sites",
      ratio: (ms.values + ms.oneCurve) / ms.model,
      target: "≤ 2",
      detail: `${shownMs(ms.values)} + ${shownMs(ms.oneCurve)} against ${shownMs(ms.model)}`,
    },
    {
      what: "Preview of 50 sites: every value and all 50 price curves",
      against: "threePaths of the same sites",
      ratio: (ms.values + ms.everyCurve) / ms.model,
      target: "≤ 20",
      detail: `${shownMs(ms.values)} + ${shownMs(ms.everyCurve)}`,
    },
  ];
}
