import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MarketFault } from "../../src/market/fault.js";
import { mempoolSource } from "../../src/market/mempool-source.js";
import { savedSnapshot } from "../../src/market/snapshot.js";
import { MempoolServer, type Fault } from "./mempool-server.js";

const now = () => new Date("2025-11-17T14:07:00Z");
let server: MempoolServer;
beforeEach(async () => void (server = await MempoolServer.start()));
afterEach(() => {
  vi.useRealTimers();
  return server.stop();
});

const read = (timeOutMs?: number) =>
  mempoolSource({ address: server.address, fetch, now, ...(timeOutMs === undefined ? {} : { timeOutMs }) }).read();

async function faultOf(reading: Promise<unknown>): Promise<MarketFault> {
  const outcome = await reading.then(
    () => "a snapshot",
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(MarketFault);
  return outcome as MarketFault;
}

describe("the documented answers", () => {
  test("give four readings with unit, source and as-of", async () => {
    const { readings, service } = await read();
    expect(readings.btcPriceUsd).toEqual({
      value: 91000,
      unit: "USD/BTC",
      source: `${server.address}/api/v1/prices`,
      asOf: "2025-11-17T14:05:00.000Z", // 1763388300 s after 1970
    });
    expect(readings.difficulty.value).toBe(152.27e12);
    expect(readings.blockHeight.value).toBe(924000);
    // 288,000,000 satoshi over 144 blocks: 2,000,000 satoshi a block.
    expect(readings.feesBtcPerBlock.value).toBeCloseTo(0.02, 12);
    expect(service).toBe(new URL(server.address).host);
  });

  test("take three GETs without headers of ours, so a browser sends no preflight", async () => {
    await read();
    expect(server.asked.map(({ path }) => path).sort()).toEqual([
      "/api/v1/mining/hashrate/3d",
      "/api/v1/mining/reward-stats/144",
      "/api/v1/prices",
    ]);
    for (const { method, headers } of server.asked) {
      expect(method).toBe("GET");
      expect(Object.keys(headers).filter((name) => name.startsWith("x-") || name === "authorization")).toEqual([]);
    }
  });

  test("are asked of the hosts, and by as many requests, as the source says of itself", async () => {
    const asked: URL[] = [];
    const counting: typeof fetch = (address, options) => {
      asked.push(new URL(String(address)));
      return fetch(address, options);
    };
    const source = mempoolSource({ address: server.address, fetch: counting, now });
    expect(asked).toEqual([]); // to be there asks nothing
    await source.read();
    expect(asked).toHaveLength(source.requestsPerReading);
    expect([...new Set(asked.map(({ host }) => host))]).toEqual(source.hosts);
    expect(source.name).toBe(new URL(server.address).host);
  });

  test("fees are averaged over the blocks that were counted", async () => {
    Object.assign(server.answers["/api/v1/mining/reward-stats/144"]!, { startBlock: 923929, totalFee: "288000000" });
    expect((await read()).readings.feesBtcPerBlock.value).toBeCloseTo(0.04, 12); // 72 blocks
  });
});

describe("faults say what happened and that the last snapshot stays", () => {
  const cases: [Fault, MarketFault["kind"], RegExp][] = [
    ["slow-down", "slow-down", /^127\.0\.0\.1:\d+ asks us to slow down \(429\)\. .*Try again in a minute\.$/],
    ["broken", "refused", /answered with an error \(503\)/],
    ["html", "malformed", /could not be read: \S+ is no JSON object/],
    ["missing", "malformed", /could not be read: currentDifficulty is no number/],
    ["wrong-type", "malformed", /could not be read: USD is no number/],
    ["absurd", "absurd", /^Network difficulty 152\.27 is outside 1e6 to 1e18\. The last snapshot stays\.$/],
    ["future", "absurd", /^The price is dated 2100-01-01T00:00Z, in the future\./],
  ];
  test.each(cases)("%s", async (fault, kind, sentence) => {
    server.fault = fault;
    const failure = await faultOf(read());
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(sentence);
    expect(failure.message).toContain("The last snapshot stays.");
    expect(failure.message.length).toBeLessThan(200);
  });

  test("no answer within the time allowed", async () => {
    server.fault = "slow";
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const reading = faultOf(read(80));
    await expect.poll(() => server.asked.length).toBe(3); // all three are waiting
    vi.advanceTimersByTime(80);
    const failure = await reading;
    expect(failure.kind).toBe("time-out");
    expect(failure.what).toMatch(/did not answer in 0\.08 s\.$/);
  });

  test("nobody listens: offline", async () => {
    const { address } = server;
    await server.stop();
    const failure = await faultOf(mempoolSource({ address, fetch, now }).read());
    expect(failure.kind).toBe("offline");
    server = await MempoolServer.start();
  });

  test.each([
    ["/api/v1/prices", { USD: 0 }, /Bitcoin price 0 is outside 1 to 1e7/],
    ["/api/v1/prices", { USD: -5 }, /Bitcoin price -5/],
    ["/api/v1/prices", { USD: 9e9 }, /Bitcoin price 9e9/],
    ["/api/v1/prices", { USD: null }, /USD is no number/],
    ["/api/v1/prices", { time: 0 }, /the price has no time/],
    ["/api/v1/mining/reward-stats/144", { totalFee: "1e400" }, /totalFee is no number/],
    ["/api/v1/mining/reward-stats/144", { startBlock: 924001 }, /covers 0 blocks/],
    ["/api/v1/mining/reward-stats/144", { startBlock: 1 }, /covers 924000 blocks/],
    [
      "/api/v1/mining/reward-stats/144",
      { totalFee: "-288000000" },
      /Fees, 144-block average -0\.02 is outside 0 to 50/,
    ],
    ["/api/v1/mining/reward-stats/144", { startBlock: 0, endBlock: 143 }, /Block height 143 is outside 840000/],
  ])("%s with %o", async (path, change, sentence) => {
    Object.assign(server.answers[path]!, change);
    expect((await faultOf(read())).message).toMatch(sentence);
  });
});

describe("a saved snapshot", () => {
  test("comes back as it was", async () => {
    const snapshot = await read();
    expect(savedSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
  });

  test.each([null, 7, {}, { readings: {} }])("%o is none", (thing) => expect(savedSnapshot(thing)).toBeNull());

  test("with one reading spoilt is none", async () => {
    const spoilt = JSON.parse(JSON.stringify(await read()));
    spoilt.readings.difficulty.value = "152T";
    expect(savedSnapshot(spoilt)).toBeNull();
  });
});
