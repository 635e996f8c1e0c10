import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type Fault = "none" | "slow" | "slow-down" | "broken" | "html" | "missing" | "wrong-type" | "absurd" | "future";

/** A local stand-in for mempool.space: the documented answers, and each way in which they can go wrong. */
export class MempoolServer {
  fault: Fault = "none";
  /** Values of the documented fields, to be changed by a test. */
  answers = documentedAnswers();
  readonly asked: { path: string; method: string; headers: Record<string, unknown> }[] = [];

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async start(): Promise<MempoolServer> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const self = new MempoolServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on("request", (request, response) => {
      self.asked.push({ path: request.url ?? "", method: request.method ?? "", headers: request.headers });
      self.answer(request.url ?? "", response);
    });
    return self;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((stopped) => this.server.close(() => stopped()));
  }

  private answer(path: string, response: import("node:http").ServerResponse): void {
    const send = (status: number, body: string) =>
      response.writeHead(status, { "content-type": "application/json", "access-control-allow-origin": "*" }).end(body);
    const answer = this.answers[path];
    if (!answer) return void send(404, "not found");
    if (this.fault === "slow") return;
    if (this.fault === "slow-down") return void send(429, "Too many requests");
    if (this.fault === "broken") return void send(503, "{}");
    if (this.fault === "html") return void send(200, "<!doctype html><title>Just a moment</title>");
    send(200, JSON.stringify(spoilt(answer, this.fault)));
  }
}

/** Shapes of https://mempool.space/docs/api/rest, cut to what matters and what stands beside it. */
const documentedAnswers = (): Record<string, Record<string, unknown>> => ({
  "/api/v1/prices": { time: 1763388300, USD: 91000, EUR: 78500, GBP: 69100 },
  "/api/v1/mining/hashrate/3d": {
    hashrates: [{ timestamp: 1763251200, avgHashrate: 1.05e21 }],
    difficulty: [{ time: 1762905600, height: 923328, difficulty: 152270000000000, adjustment: 0.97 }],
    currentHashrate: 1.04e21,
    currentDifficulty: 152270000000000,
  },
  "/api/v1/mining/reward-stats/144": {
    startBlock: 923857,
    endBlock: 924000,
    totalReward: "45288000000",
    totalFee: "288000000",
    totalTx: "512345",
  },
});

function spoilt(answer: Record<string, unknown>, fault: Fault): Record<string, unknown> {
  const copy = { ...answer };
  if (fault === "missing") delete copy.currentDifficulty;
  if (fault === "wrong-type" && "USD" in copy) copy.USD = "ninety-one thousand";
  if (fault === "absurd" && "currentDifficulty" in copy) copy.currentDifficulty = 152.27;
  if (fault === "future" && "time" in copy) copy.time = 4102444800;
  return copy;
}
