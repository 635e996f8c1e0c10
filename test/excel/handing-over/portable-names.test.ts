import { describe, expect, test } from "vitest";
import {
  findPortableNames,
  removePortableNames,
  writePortableNames,
} from "../../../src/excel/handing-over/portable-names.js";
import { PORTABLE_MARK, portableNames } from "../../../src/functions/portable/portable-names.js";
import { HostError } from "../../../src/office-host/grid/host.js";
import { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { failAt } from "../faults.js";

const names = portableNames();
const few = names.slice(0, 3);
const users = { scope: null, name: "tp_hashcost", formula: "=Data!$A$1", visible: true, comment: "my own" };
const book = (): MemoryHost => {
  const host = new MemoryHost(["Data"]);
  host.addName(users);
  return host;
};
const textOf = (host: MemoryHost): string => JSON.stringify(host.names());
const named = (host: MemoryHost, name: string) => host.names().find((one) => one.name === name);

describe("portable names", () => {
  test("are added with formula and comment, beside the user's", async () => {
    const host = book();
    connect(host);
    const report = await writePortableNames(names, PORTABLE_MARK);
    expect(report.added).toEqual(names.map(({ name }) => name).filter((name) => name !== "TP_HASHCOST"));
    expect(report).toMatchObject({ updated: [], users: ["tp_hashcost"] });
    expect(host.names()).toHaveLength(names.length);
    const [first] = names;
    expect(named(host, "TP_HASHVALUE")).toEqual({
      ...{ scope: null, name: "TP_HASHVALUE", visible: true },
      ...{ formula: first!.formula, comment: first!.comment },
    });
    expect(named(host, "tp_hashcost")).toEqual(users);
  });

  test("of an earlier version are changed in place, never deleted", async () => {
    const host = book();
    const sent: string[] = [];
    connect(host, { beforeAction: (_, action) => void sent.push(action.Name) });
    await writePortableNames(
      few.map((one) => ({ ...one, formula: "=LAMBDA(old,old)" })),
      PORTABLE_MARK,
    );
    sent.length = 0;
    const report = await writePortableNames(few, PORTABLE_MARK);
    expect(report).toMatchObject({ added: [], updated: ["TP_HASHVALUE", "TP_HASHPRICE"], users: ["tp_hashcost"] });
    expect(named(host, "TP_HASHPRICE")?.formula).toBe(few[1]!.formula);
    expect(sent).not.toContain("Delete");
  });

  test("are found, and removed without the user's", async () => {
    const host = book();
    connect(host);
    expect(await findPortableNames(few, PORTABLE_MARK)).toEqual({ ours: [], users: ["tp_hashcost"] });
    await writePortableNames(few, PORTABLE_MARK);
    expect((await findPortableNames(few, PORTABLE_MARK)).ours).toEqual(["TP_HASHVALUE", "TP_HASHPRICE"]);
    expect(await removePortableNames(few, PORTABLE_MARK)).toEqual(["TP_HASHVALUE", "TP_HASHPRICE"]);
    expect(host.names()).toEqual([users]);
  });

  test("a fault at any operation leaves the names as they were", async () => {
    const start = book();
    connect(start);
    await writePortableNames(
      few.slice(0, 1).map((one) => ({ ...one, formula: "=LAMBDA(old,old)" })),
      PORTABLE_MARK,
    );
    const before = textOf(start);
    for (const work of [writePortableNames, removePortableNames]) {
      let failures = 0;
      for (let n = 0; n < 100; n++) {
        const host = start.clone();
        connect(host, { beforeAction: failAt(n) });
        const error = await work(few, PORTABLE_MARK).then(
          () => null,
          (caught: unknown) => caught as Error,
        );
        if (error === null) break;
        failures++;
        expect(error.message).toMatch(/nothing was changed/);
        expect(JSON.parse(textOf(host)), `operation ${n}`).toEqual(JSON.parse(before));
      }
      expect(failures).toBeGreaterThan(4);
    }
  });

  test("an Excel older than LAMBDA is told so, and keeps none of the names", async () => {
    class Older extends MemoryHost {
      override names() {
        const unknown = (comment: string) => comment.endsWith(PORTABLE_MARK);
        return super.names().map((one) => (unknown(one.comment) ? { ...one, formula: "=#NAME?" } : one));
      }
    }
    const host = new Older(["Data"]);
    host.addName(users);
    connect(host);
    await expect(writePortableNames(few, PORTABLE_MARK)).rejects.toThrow(/does not know LAMBDA.* Nothing was changed/);
    expect(host.names()).toEqual([users]);
  });

  test("an Excel that refuses the formula is told apart from any other fault", async () => {
    const session = connect(book());
    await findPortableNames(few, PORTABLE_MARK);
    const reading = session.actions();
    const refuse = (code: string) => {
      connect(book(), {
        beforeAction: (n) => {
          if (n === reading) throw new HostError(code, "The argument is invalid or missing.");
        },
      });
      return writePortableNames(few, PORTABLE_MARK);
    };
    await expect(refuse("InvalidArgument")).rejects.toThrow(/does not know LAMBDA/);
    await expect(refuse("AccessDenied")).rejects.toThrow(/protected/);
    connect(book(), { api: "1.3" });
    await expect(writePortableNames(few, PORTABLE_MARK)).rejects.toThrow(/too old/);
  });
});
