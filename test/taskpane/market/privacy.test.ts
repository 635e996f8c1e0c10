import { expect, test } from "vitest";
import { mempoolSource } from "../../../src/market/mempool-source.js";
import { marketFoot } from "../../../src/taskpane/market/foot.js";
import { askingInWords, requestsInWords } from "../../../src/taskpane/market/privacy.js";
import { firstState } from "../../../src/taskpane/app/state.js";
import { FakeMarket } from "../fake-market.js";
import { paneNow } from "../pane-in-memory.js";

const mempool = (address: string) => mempoolSource({ address, fetch, now: () => paneNow });
const said = (more: Partial<Parameters<typeof requestsInWords>[0]>): string =>
  requestsInWords({ name: "Desk", hosts: ["Desk"], requestsPerReading: 2, ...more });

test.each([
  [new FakeMarket(), "Seven requests to Block desk (prices.example and blocks.example), without any of your data."],
  [mempool("https://mempool.space"), "Three requests to mempool.space, without any of your data."],
  [mempool("https://blocks.own.example:8443"), "Three requests to blocks.own.example:8443, without any of your data."],
])("what a reading gives away is what the source says of itself: %#", (source, sentence) =>
  expect(requestsInWords(source)).toBe(sentence),
);

test("one request is one, and no host is left out however many there are", () => {
  expect(said({ requestsPerReading: 1 })).toBe("One request to Desk, without any of your data.");
  const hosts = ["a.example", "b.example", "c.example", "d.example", "e.example"];
  for (const host of hosts) expect(said({ hosts })).toContain(host);
});

test("while it is asked, the live line names the configured market", () => {
  const asking = { market: { ...firstState.market, asking: true }, choices: firstState.choices };
  expect(marketFoot(asking, paneNow, new FakeMarket()).words).toBe("Asking Block desk for four numbers");
  expect(askingInWords(mempool("https://mempool.space"))).toBe("Asking mempool.space for four numbers");
});
