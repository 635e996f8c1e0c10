import { xoroshiro128plus as published } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { xoroshiro128plus } from "../../src/economics/model/odds/xoroshiro.js";

describe("the generator of seeded draws", () => {
  it.each([0, 1, 7, 2_147_483_647, 2_147_483_648, 4_294_967_295])("from seed %d: pure-rand's numbers", (seed) => {
    const [ours, theirs] = [xoroshiro128plus(seed), published(seed)];
    for (let i = 0; i < 10_000; i++) expect(ours()).toBe(theirs.next());
  });
});
