import { planComparison } from "../../src/comparison/index.js";
import { threePaths } from "../../src/economics/index.js";
import type { LaidOutWorkbook } from "../../src/sheet/grid.js";
import { layout } from "../../src/sheet/layout.js";
import { toXlsx } from "../../src/writers/to-xlsx.js";
import { functionsBuild } from "../build/functions-build.js";
import { functionsHere } from "./functions-here.js";
import { caseOf, rangeOf } from "./many-sites.js";
import { shortest, shownMs, type Row } from "./measure.js";
import { recalculationOf, type Recalculation } from "./recalculation.js";

const SITES = 200;

/** One formula for 200 sites against the workbook of the same sites, and what it takes to make that workbook. */
export async function rows(): Promise<Row[]> {
  const input = caseOf(SITES);
  const threePathsOf = functionsHere(await functionsBuild()).get("THREEPATHS")!;
  const range = rangeOf(input);
  if ((threePathsOf(range) as unknown[]).length !== SITES + 1) throw new Error("THREEPATHS did not answer every site.");
  const ms = await shortest(
    {
      model: () => threePaths(input),
      function: () => threePathsOf(range),
      planAndLayout: () => layout(planComparison(input)),
    },
    { turns: 5, warm: 2 },
  );
  const workbook = layout(planComparison(input));
  const file = await toXlsx(workbook);
  return [...against(await recalculationOf(file), ms.function, workbook), made(ms.planAndLayout, ms.model, file)];
}

function against({ opening, recalculating }: Recalculation, ours: number, workbook: LaidOutWorkbook): Row[] {
  const one = "THREEPATHS of the same sites in one call";
  const formulas = formulaCells(workbook).toLocaleString("en");
  return [
    {
      what: `LibreOffice recalculates the open workbook of ${SITES} sites × 60 quarters`,
      against: one,
      ratio: recalculating / ours,
      target: "≥ 50",
      detail: `${shownMs(recalculating)} for ${formulas} formulas against ${shownMs(ours)}`,
    },
    {
      what: "LibreOffice opens and recalculates the same workbook",
      against: one,
      ratio: (opening + recalculating) / ours,
      target: "≥ 50",
      detail: `${shownMs(opening)} + ${shownMs(recalculating)}`,
    },
  ];
}

const made = (planAndLayout: number, model: number, file: Uint8Array): Row => ({
  what: `Plan and layout of ${SITES} sites`,
  against: "the model of the same sites",
  ratio: planAndLayout / model,
  detail: `${shownMs(planAndLayout)} (target < 1 s) against ${shownMs(model)}; the file has ${file.length.toLocaleString("en")} bytes`,
});

const formulaCells = ({ sheets }: LaidOutWorkbook): number =>
  sheets
    .flatMap(({ regions }) => regions)
    .filter(({ content }) => "formula" in content)
    .reduce((sum, { rows: high, columns: wide }) => sum + high * wide, 0);
