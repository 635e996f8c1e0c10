/**
 * xoroshiro128+ by Blackman and Vigna (public domain), its 64-bit words in 32-bit halves: the numbers of pure-rand 8,
 * without the rest of it, which every custom function would wait for.
 * @returns a generator of integers of 32 bits, the sign included
 */
export function xoroshiro128plus(seed: number): () => number {
  let [high0, low0, high1, low1] = [-1, ~seed, seed | 0, 0];
  return () => {
    const out = (low0 + low1) | 0;
    const low = low1 ^ low0;
    const high = high1 ^ high0;
    [low0, high0] = [
      (low0 << 24) ^ (high0 >>> 8) ^ low ^ (low << 16),
      (high0 << 24) ^ (low0 >>> 8) ^ high ^ ((high << 16) | (low >>> 16)),
    ];
    low1 = (high << 5) ^ (low >>> 27);
    high1 = (low << 5) ^ (high >>> 27);
    return out;
  };
}
