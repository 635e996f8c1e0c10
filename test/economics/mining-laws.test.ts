import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as core from "../../src/economics/index.js";
import { bounded, fieldsWith, relativeError, valueOf } from "./quantity-arbitraries.js";

const mine = fieldsWith({
  btcPriceUsd: [1000, 1e7],
  difficulty: [1e10, 1e17],
  feesBtcPerBlock: [0, 10],
  subsidyBtc: [0.001, 50],
  efficiencyJPerTh: [],
  powerPriceUsdPerKwh: [0.001, 2],
  poolFeeFraction: [0, 0.49],
  pue: [],
});

/** Any case of mining, in which the hashprice need not be one that the dictionary accepts. */
const law = (name: string, holds: (m: typeof mine extends fc.Arbitrary<infer T> ? T : never) => void): void =>
  it(name, () => fc.assert(fc.property(mine, holds), bounded));

/** A case whose hashprice the dictionary accepts. */
const priced = mine.map((m) => ({ ...m, hashpriceUsdPerPhDay: Math.min(1e6, Math.max(0.5, m.btcPriceUsd / 2500)) }));

describe("hashprice", () => {
  law("doubling difficulty halves it, to the last bit", (m) => {
    const doubled = { ...m, difficulty: 2 * m.difficulty };
    expect(core.hashpriceUsdPerPhDay(doubled)).toBe(core.hashpriceUsdPerPhDay(m) / 2);
  });
  law("doubling the price doubles it", (m) => {
    expect(core.hashpriceUsdPerPhDay({ ...m, btcPriceUsd: 2 * m.btcPriceUsd })).toBe(2 * core.hashpriceUsdPerPhDay(m));
  });
  law("is the price times the hashvalue", (m) => {
    expect(core.hashpriceUsdPerPhDay(m)).toBe(m.btcPriceUsd * core.hashvalueBtcPerPhDay(m));
  });
  law("the kernels are the functions without the checks", (m) => {
    const { btcPriceUsd, difficulty, feesBtcPerBlock, subsidyBtc } = m;
    expect(core.hashpriceKernel(btcPriceUsd, difficulty, feesBtcPerBlock, subsidyBtc)).toBe(
      core.hashpriceUsdPerPhDay(m),
    );
    expect(core.hashvalueKernel(difficulty, feesBtcPerBlock, subsidyBtc)).toBe(core.hashvalueBtcPerPhDay(m));
    expect(core.hashcostKernel(m.efficiencyJPerTh, m.powerPriceUsdPerKwh, m.pue)).toBe(core.hashcostUsdPerPhDay(m));
  });
  it("more fees never hurt", () =>
    fc.assert(
      fc.property(mine, valueOf("feesBtcPerBlock", 0, 10), (m, more) => {
        const richer = { ...m, feesBtcPerBlock: m.feesBtcPerBlock + more };
        expect(core.hashpriceUsdPerPhDay(richer)).toBeGreaterThanOrEqual(core.hashpriceUsdPerPhDay(m));
        expect(core.shutdownPriceUsd(richer)).toBeLessThanOrEqual(core.shutdownPriceUsd(m));
        expect(core.breakevenDifficulty(richer)).toBeGreaterThanOrEqual(core.breakevenDifficulty(m));
      }),
      bounded,
    ));
});

describe("break-evens", () => {
  const marginOver = (
    m: Parameters<typeof core.hashpriceUsdPerPhDay>[0] & core.Fields<"poolFeeFraction">,
    cost: number,
  ) => relativeError(core.hashpriceUsdPerPhDay(m) * (1 - m.poolFeeFraction), cost);

  law("at the shutdown price, what the pool pays is what the power costs", (m) => {
    const btcPriceUsd = core.shutdownPriceUsd(m);
    fc.pre(btcPriceUsd <= 1e8);
    expect(marginOver({ ...m, btcPriceUsd }, core.hashcostUsdPerPhDay(m))).toBeLessThan(1e-12);
  });
  law("at the break-even difficulty too", (m) => {
    const difficulty = core.breakevenDifficulty(m);
    fc.pre(difficulty >= 1e6 && difficulty <= 1e18);
    expect(marginOver({ ...m, difficulty }, core.hashcostUsdPerPhDay(m))).toBeLessThan(1e-12);
  });
  it("at the break-even power price the margin is nothing", () =>
    fc.assert(
      fc.property(priced, (m) => {
        const powerPriceUsdPerKwh = core.breakevenPowerUsdPerKwh(m);
        fc.pre(powerPriceUsdPerKwh <= 2);
        const margin = core.miningMarginUsdPerMwh({ ...m, powerPriceUsdPerKwh });
        expect(Math.abs(margin) / core.miningUsdPerMwh(m)).toBeLessThan(1e-12);
        const paying = { ...m, powerPriceUsdPerKwh, machinePriceUsdPerTh: 20 };
        expect(() => core.asicPaybackDays(paying)).toThrow(/does not pay back/);
      }),
      bounded,
    ));
  it("break-even power and efficiency invert each other", () =>
    fc.assert(
      fc.property(priced, (m) => {
        const efficiencyJPerTh = core.breakevenEfficiencyJPerTh(m);
        fc.pre(efficiencyJPerTh >= 1 && efficiencyJPerTh <= 2000);
        const back = core.breakevenPowerUsdPerKwh({ ...m, efficiencyJPerTh });
        expect(relativeError(back, m.powerPriceUsdPerKwh)).toBeLessThan(1e-12);
      }),
      bounded,
    ));
  law("the shutdown price and the break-even difficulty invert each other", (m) => {
    const btcPriceUsd = core.shutdownPriceUsd(m);
    fc.pre(btcPriceUsd <= 1e8);
    expect(relativeError(core.breakevenDifficulty({ ...m, btcPriceUsd }), m.difficulty)).toBeLessThan(1e-12);
  });
  law("the cost of power per bitcoin is the shutdown price without a pool fee", (m) => {
    const costUsdPerPhDay = core.hashcostUsdPerPhDay(m);
    const free = { ...m, poolFeeFraction: 0 };
    expect(relativeError(core.costPerBtcUsd({ ...m, costUsdPerPhDay }), core.shutdownPriceUsd(free))).toBeLessThan(
      1e-12,
    );
  });
});

describe("what a machine earns", () => {
  it("payback days times the daily margin is the machine's price", () =>
    fc.assert(
      fc.property(priced, valueOf("machinePriceUsdPerTh", 1, 500), (m, machinePriceUsdPerTh) => {
        const marginUsdPerPhDay = m.hashpriceUsdPerPhDay * (1 - m.poolFeeFraction) - core.hashcostUsdPerPhDay(m);
        fc.pre(marginUsdPerPhDay > 0.01);
        const days = core.asicPaybackDays({ ...m, machinePriceUsdPerTh });
        expect(relativeError(days * marginUsdPerPhDay, 1000 * machinePriceUsdPerTh)).toBeLessThan(1e-12);
      }),
      bounded,
    ));
  it("bitcoin mined grows with time, hashrate and uptime, and falls with the pool's fee", () =>
    fc.assert(
      fc.property(mine, fieldsWith({ hashrateEh: [], days: [], uptimeFraction: [0, 0.5] }), (m, run) => {
        const fields = { ...m, ...run };
        const mined = core.btcMined(fields);
        expect(core.btcMined({ ...fields, uptimeFraction: 2 * run.uptimeFraction })).toBeGreaterThanOrEqual(mined);
        expect(core.btcMined({ ...fields, days: run.days / 2 })).toBeLessThanOrEqual(mined);
        expect(core.btcMined({ ...fields, poolFeeFraction: m.poolFeeFraction / 2 })).toBeGreaterThanOrEqual(mined);
      }),
      bounded,
    ));
  it("the next difficulty stays within a factor of four and falls with time", () =>
    fc.assert(
      fc.property(fieldsWith({ difficulty: [], blocksElapsed: [], secondsElapsed: [0.001] }), (epoch) => {
        const next = core.nextDifficulty(epoch);
        expect(next).toBeLessThanOrEqual(4 * epoch.difficulty);
        expect(next).toBeGreaterThanOrEqual(epoch.difficulty / 4);
        expect(core.nextDifficulty({ ...epoch, secondsElapsed: epoch.secondsElapsed / 2 })).toBeGreaterThanOrEqual(
          next,
        );
      }),
      bounded,
    ));
  it("the halving lies strictly later, at most one era away", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), valueOf("asOfDate"), (blockHeight, asOfDate) => {
        const date = core.halvingDateSerial({ blockHeight, asOfDate, secondsPerBlock: 600 });
        expect(date).toBeGreaterThan(asOfDate);
        expect(date - asOfDate).toBeLessThan(1458.3334);
      }),
      bounded,
    ));
  it("the right to switch off is worth no less when prices rise or the break-even falls", () =>
    fc.assert(
      fc.property(fc.array(valueOf("breakevenUsdPerMwh", -500, 5000), { minLength: 1 }), fc.nat(200), (prices, up) => {
        const value = (rise: number, breakevenUsdPerMwh: number): number =>
          core.curtailValueUsdPerMwh({ pricesUsdPerMwh: [prices.map((p) => p + rise)], breakevenUsdPerMwh });
        expect(value(up, 60)).toBeGreaterThanOrEqual(value(0, 60));
        expect(value(0, 60 - up)).toBeGreaterThanOrEqual(value(0, 60));
        expect(value(0, 60)).toBeGreaterThanOrEqual(0);
      }),
      bounded,
    ));
});
