import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { portableExp, portableLog } from "./portable-math.js";

/** Spreads of the drawn prices: standard deviations of their logarithms. */
export interface Spreads {
  readonly btcPriceSpread: number;
  readonly rentSpread: number;
  readonly gpuPriceSpread: number;
}

/** One future: factors on today's prices, and how lucky projects are (delivered when luck is below the probability). */
export interface Draw {
  readonly btcPriceFactor: number;
  readonly rentFactor: number;
  readonly gpuPriceFactor: number;
  readonly leaseLuck: number;
  readonly cloudLuck: number;
}

type Uniform = () => number;

/** Low seeds give a generator state of almost all zeros or ones; these first numbers are thrown away. */
const WARM_UP = 64;

/** 32 bits each, in the middle of their cell: never 0, never 1. */
function uniformOf(seed: number): Uniform {
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < WARM_UP; i++) generator.next();
  return () => ((generator.next() >>> 0) + 0.5) / 4_294_967_296;
}

/** Two independent standard normals, by Marsaglia's polar method: one logarithm and no sine. */
function normalPair(uniform: Uniform): [number, number] {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const square = x * x + y * y;
    if (square >= 1) continue;
    const stretch = Math.sqrt((-2 * portableLog(square)) / square);
    return [x * stretch, y * stretch];
  }
}

function drawOf(normals: readonly [number, number, number], luck: readonly [number, number], spreads: Spreads): Draw {
  return {
    btcPriceFactor: portableExp(spreads.btcPriceSpread * normals[0]),
    rentFactor: portableExp(spreads.rentSpread * normals[1]),
    gpuPriceFactor: portableExp(spreads.gpuPriceSpread * normals[2]),
    leaseLuck: luck[0],
    cloudLuck: luck[1],
  };
}

/**
 * Independent lognormal prices (median: today's) and uniform luck. Same seed and spreads: same numbers on any machine.
 * Draws come in mirrored pairs (−z and 1 − u), which halves the noise of what rises with a price; of an odd number the
 * last has no mirror.
 */
export function drawFutures(draws: number, seed: number, spreads: Spreads): Draw[] {
  const uniform = uniformOf(seed);
  const futures: Draw[] = [];
  while (futures.length < draws) {
    const [btc, rent] = normalPair(uniform);
    const [gpu] = normalPair(uniform);
    const [lease, cloud] = [uniform(), uniform()];
    futures.push(drawOf([btc, rent, gpu], [lease, cloud], spreads));
    if (futures.length < draws) futures.push(drawOf([-btc, -rent, -gpu], [1 - lease, 1 - cloud], spreads));
  }
  return futures;
}
