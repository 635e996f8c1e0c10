import { Decimal } from "decimal.js";
import type { ColocDcfFields } from "../../src/economics/index.js";

const Precise = Decimal.clone({ precision: 120, toExpPos: 500, toExpNeg: -500, minE: -9e15, maxE: 9e15 });

/** Below this a factor and its limit agree to 58 digits, while 120 digits no longer hold 1 + rate. */
const VANISHING = new Precise("1e-60");

/** The binary value of a double: from its shortest text, 1 − 0.999996 would already be wrong in the twelfth digit. */
const exactly = (value: number): Decimal => new Precise(value.toPrecision(100));

/** The plain quotients in 120 digits, where cancellation costs nothing; the limits where rates vanish or meet. */
export function colocDcfReference(fields: ColocDcfFields): { value: number; scale: number } {
  const of = (name: keyof ColocDcfFields): Decimal => exactly(fields[name]);
  const [g, k, r, n, build] = [
    of("escalatorPerYear"),
    of("costOfEquity"),
    of("interestRate"),
    of("termYears"),
    of("buildYears"),
  ];
  const annuity = (rate: Decimal): Decimal =>
    rate.abs().lt(VANISHING) ? n : new Precise(1).minus(rate.plus(1).pow(n.neg())).div(rate);
  const noi = of("rentUsdPerKwMonth").times(12).times(of("noiMargin")).div(1000);
  const q = g.plus(1).div(k.plus(1));
  const total = of("capexUsdPerW").times(of("loanToCost").times(r).times(build).div(2).plus(1));
  const debt = of("loanToCost").times(total);
  const rents = noi.times(
    k.minus(g).abs().lt(VANISHING) ? n.div(k.plus(1)) : new Precise(1).minus(q.pow(n)).div(k.minus(g)),
  );
  const exit = of("renewalProbability").times(noi).times(q.pow(n)).div(of("exitCapRate"));
  const service = debt.div(annuity(r)).times(annuity(k));
  const opening = k.plus(1).pow(build.neg());
  const equity = total.minus(debt).times(k.plus(1).pow(build.neg().div(2)));
  const grid = of("gridPerCriticalMw");
  const value = rents.plus(exit).minus(service).times(opening).minus(equity).div(grid);
  const scale = rents.plus(exit).plus(service).times(opening).plus(equity).div(grid);
  return { value: value.toNumber(), scale: scale.toNumber() };
}
