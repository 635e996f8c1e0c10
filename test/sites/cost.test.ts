import { expect, test } from "vitest";
import { readSites } from "../../src/sites/read-sites.js";
import { header } from "./tables.js";

/** The best of three runs: what the work costs, not what else the machine does. */
function cost(work: () => void): number {
  const runs = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...runs);
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
  readSites(few ?? [], { limit });
  expect(cost(() => readSites(many ?? [], { limit })) / cost(() => readSites(few ?? [], { limit }))).toBeLessThan(
    LINEAR,
  );
});

test("rows that share a name and nothing else", () => {
  const table = (count: number) =>
    rowsOf(count, () => "Ridge").map((row, i) => (i === 0 ? row : [row[0], i / 10, ...row.slice(2)]));
  const [few, many] = [table(2500), table(10_000)];
  readSites(few, { limit });
  expect(cost(() => readSites(many, { limit })) / cost(() => readSites(few, { limit }))).toBeLessThan(LINEAR);
});

test("blank rows without end and columns without number", () => {
  const [few, many] = [50_000, 200_000].map((count) => [
    ...rowsOf(2, String),
    ...Array.from({ length: count }, () => ["", null, "", "", "", ""]),
  ]);
  expect(readSites(many ?? []).sites).toHaveLength(2);
  expect(cost(() => readSites(many ?? [])) / cost(() => readSites(few ?? []))).toBeLessThan(LINEAR);
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
    cost(() => readSites(many)) /
      Math.max(
        cost(() => readSites(few)),
        2000,
      ),
  ).toBeLessThan(LINEAR);
});
