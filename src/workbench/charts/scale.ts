/** From a number to a place on the chart, with round numbers to mark. */
export interface Scale {
  readonly ticks: readonly number[];
  /** 0 at the lower end, 1 at the upper. */
  readonly share: (value: number) => number;
}

/** Five steps or so of 1, 2, 2.5 or 5 times a power of ten; zero is always on it. */
export function linearScale(values: readonly number[], wanted = 4): Scale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = roundStep((high - low || 1) / wanted);
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step) || 1];
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step);
  return { ticks, share: (value) => (value / step - from) / (to - from) };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** 1 and 3 times the powers of ten within the range. */
export function logarithmicScale(low: number, high: number): Scale {
  const [from, to] = [Math.log10(low), Math.log10(high > low ? high : low * 10)];
  const powers = Array.from({ length: Math.ceil(to) - Math.floor(from) + 1 }, (_, index) => Math.floor(from) + index);
  const marks = powers.flatMap((power) => [10 ** power, 3 * 10 ** power]);
  const ticks = marks.filter((mark) => mark >= low * 0.999 && mark <= 10 ** to * 1.001);
  return { ticks, share: (value) => (Math.log10(value) - from) / (to - from) };
}

/** 10,000 as "10k", 1,000,000 as "1m": axis marks have little room. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${trimmed(value / 1e6)}m`;
  if (size >= 1e4) return `${trimmed(value / 1e3)}k`;
  return trimmed(value);
}

const trimmed = (value: number): string => String(Number(value.toPrecision(4)));
