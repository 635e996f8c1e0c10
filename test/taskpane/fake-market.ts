import { offline } from "../../src/market/fault.js";
import type { MarketSnapshot } from "../../src/market/snapshot.js";
import type { MarketSource } from "../../src/market/source.js";
import { snapshot } from "./snapshot.js";

/** A market of another name, other hosts and another number of requests than any that is real. It gives what it is told. */
export class FakeMarket implements MarketSource {
  readonly name = "Block desk";
  readonly hosts = ["prices.example", "blocks.example"];
  readonly requestsPerReading = 7;
  answer: MarketSnapshot | null = snapshot({});

  read(): Promise<MarketSnapshot> {
    return this.answer ? Promise.resolve(this.answer) : Promise.reject(offline(this.name));
  }
}
