import { expect, test } from "vitest";
import { readSites } from "../../src/sites/table/read-sites.js";
import { header } from "./tables.js";

/** Processor time of one run. */
function cost(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** Less is too little to measure. */
const LEAST_MICROSECONDS = 2000;

/** How many times as much the second costs: the least of five pairs, so that a busy moment of the machine does not count. */
function ratio(few: () => void, many: () => void): number {
  few();
  const pairs = Array.from({ length: 5 }, () => {
    const small = Math.max(cost(few), LEAST_MICROSECONDS);
    return cost(many) / small;
  });
  return Math.min(...pairs);
}

const limit = 1e6;
const rowsOf = (count: number, name: (i: number) => string) => [
  header,
  ...Array.from({ length: count }, (_, i) => [name(i), "1,000.5", "0.05", 20, 95, "1.03"]),
];

// Four times the work may cost eight times as much and still be called linear on a busy machine; quadratic is sixteen.
const LINEAR = 8;

test.each([
  ["different names", (i: number) => `Site ${i}`],
  ["one name, other figures nowhere", () => "Ridge"],
])("four times the rows cost about four times as much: %s", (_what, name) => {
  const [few, many] = [2500, 10_000].map((count) => rowsOf(count, name));
  expect(
    ratio(
      () => readSites(few ?? [], { limit }),
      () => readSites(many ?? [], { limit }),
    ),
  ).toBeLessThan(LINEAR);
});

test("rows that share a name and nothing else", () => {
  const table = (count: number) =>
    rowsOf(count, () => "Ridge").map((row, i) => (i === 0 ? row : [row[0], i / 10, ...row.slice(2)]));
  const [few, many] = [table(2500), table(10_000)];
  expect(
    ratio(
      () => readSites(few, { limit }),
      () => readSites(many, { limit }),
    ),
  ).toBeLessThan(LINEAR);
});

test("blank rows without end and columns without number", () => {
  const [few, many] = [50_000, 200_000].map((count) => [
    ...rowsOf(2, String),
    ...Array.from({ length: count }, () => ["", null, "", "", "", ""]),
  ]);
  expect(readSites(many ?? []).sites).toHaveLength(2);
  expect(
    ratio(
      () => readSites(few ?? []),
      () => readSites(many ?? []),
    ),
  ).toBeLessThan(LINEAR);
  const wide = (count: number) => [
    [...header, ...Array.from({ length: count }, (_, i) => `Extra ${i}`)],
    ["A", 1, 0.05, 20, 95, 1.03],
  ];
  expect(readSites(wide(4000)).sites).toHaveLength(1);
});

test.each([
  ["digits", "1"],
  ["groups", "1,"],
  ["spaces", "1 "],
  ["brackets", "("],
  ["quotes", "'"],
  ["words", "power price "],
  ["units", "$/kW-month "],
  ["percents", "%"],
])("a cell of a hundred thousand %s is read as soon as any", (_what, piece) => {
  const long = (letters: number) => piece.repeat(Math.ceil(letters / piece.length));
  const table = (letters: number) => [
    [...header, long(letters)],
    [long(letters), long(letters), long(letters), 20, 95, 1.03],
    ["A", 1, 0.05, 20, 95, 1.03],
  ];
  expect(readSites(table(100_000)).sites.map(({ name }) => name)).toEqual(["A"]);
  const [few, many] = [table(25_000), table(100_000)];
  expect(
    ratio(
      () => readSites(few),
      () => readSites(many),
    ),
  ).toBeLessThan(LINEAR);
});
