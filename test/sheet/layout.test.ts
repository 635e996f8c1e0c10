import { expect, test } from "vitest";
import { layout } from "../../src/sheet/layout.js";
import { toText } from "../../src/sheet/text.js";
import { demoPlan } from "./demo-plan.js";

test("the demo workbook, cell by cell", async () => {
  await expect(toText(layout(demoPlan))).toMatchFileSnapshot("goldens/demo.txt");
});
