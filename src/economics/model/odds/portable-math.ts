/**
 * Exponential and logarithm from + − × ÷ alone. IEEE 754 rounds those the same everywhere, while engines differ in the
 * last bits of Math.exp and Math.log: seeded draws must be the same numbers on any machine.
 */

/** ln 2 in two parts: the first has trailing zeros, so that its multiples are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TERMS = 20;

/** e^x for |x| up to 700, within 2 units of the last place. */
export function portableExp(x: number): number {
  const twos = Math.round(x / (LN2_HIGH + LN2_LOW));
  const rest = x - twos * LN2_HIGH - twos * LN2_LOW;
  let sum = 1;
  for (let n = TERMS; n >= 1; n--) sum = 1 + (rest * sum) / n;
  const step = twos < 0 ? 0.5 : 2;
  for (let i = Math.abs(twos); i > 0; i--) sum *= step;
  return sum;
}

/** ln x for a positive normal x, within 2 units of the last place. */
export function portableLog(x: number): number {
  let twos = 0;
  let rest = x;
  for (; rest < Math.SQRT1_2; twos--) rest *= 2;
  for (; rest > Math.SQRT2; twos++) rest /= 2;
  const s = (rest - 1) / (rest + 1);
  let sum = 0;
  for (let n = 2 * TERMS + 1; n >= 1; n -= 2) sum = 1 / n + s * s * sum;
  return twos * LN2_HIGH + (2 * s * sum + twos * LN2_LOW);
}
