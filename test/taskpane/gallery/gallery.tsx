import "../../../src/taskpane/app/styles.js";
import { mempoolSource } from "../../../src/market/mempool-source.js";
import { start } from "../../../src/taskpane/app/start.js";
import { createStore } from "../../../src/taskpane/app/store.js";
import { FakeMarket } from "../fake-market.js";
import { FakeWorkbook } from "../fake-workbook.js";
import { threeSites } from "../tables.js";
import { galleryNow, galleryStates } from "./states.js";

/**
 * One state of the pane as a page: gallery.html?state=preview. Without a state, the pane as a user first meets it.
 * The fake workbook is at window.workbook, for tests to read.
 */
const query = new URLSearchParams(location.search);
const states = await galleryStates();
const name = query.get("state") ?? "";
const state = states[name];
if (name && !state) throw new Error(`There is no state called ${name}: ${Object.keys(states).join(", ")}`);

const workbook = new FakeWorkbook(threeSites);
// What an earlier pane kept in this workbook, for tests of opening it again.
workbook.settings = sessionStorage.getItem("kept");
Object.assign(window, { workbook, stateNames: Object.keys(states) });
const now = () => galleryNow;
const address = query.get("market") ?? `${location.origin}/no-market`;
const market =
  address === "fake" ? new FakeMarket() : mempoolSource({ address, fetch: window.fetch.bind(window), now });
const running = await start({
  root: document.getElementById("root")!,
  workbook,
  market,
  now,
  ...(state ? { store: createStore(state) } : {}),
});
if (state) running.store.send({ type: "restore", state });
Object.assign(window, { store: running.store });
document.documentElement.dataset.ready = "yes";
