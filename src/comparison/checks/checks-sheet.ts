import { recordPiece } from "../roles.js";
import { recordCells } from "../record.js";
import type { ScalarLine, Section, SiteSheet } from "../../sheet/plan.js";
import { groups } from "../../sites/assumptions/groups.js";
import { builtWithSections } from "./built-with.js";
import { constant, fixed } from "../lines/line-builders.js";
import type { Context } from "../context.js";
import { sourceWords } from "../inputs/source-words.js";

/** Checks: one row each, 1 when fine and 0 when not. Their product stands in every sheet's header. */
export function checksSheet(context: Context): SiteSheet {
  const sections = [inputChecks(context), tieChecks(context)];
  const ids = sections.flatMap((section) => section.lines.map((line) => line.id));
  return {
    form: "sites",
    id: "checks",
    name: "Checks",
    title: "Checks",
    subtitle: "One row each: 1 is fine, 0 is not. The header of every sheet shows the result.",
    tab: "about",
    charts: [],
    sections: [
      {
        heading: "Result",
        lines: [
          constant("allChecks", "All checks", "1 or 0", "integer", `MIN(${ids.map((id) => `{${id}}`).join(",")})`, 1, {
            kind: "check",
            role: { kind: "check", of: "all" },
            emphasis: "total",
          }),
          constant("tolerance", "Relative tolerance", "ratio", "general", "1/10^9", 1e-9, {
            note: "numbers closer than this are called equal",
          }),
          judgements(context),
        ],
      },
      ...sections,
      ...builtWithSections(context),
      recordSection(context),
    ],
  };
}

/** What the workbook was built from, for programs: everything above can be read from it. */
function recordSection({ input, details }: Context): Section {
  const cells = recordCells(input, details);
  const lines = cells.map((value, i): ScalarLine => ({
    shape: "constant",
    id: `record${i + 1}`,
    role: recordPiece(i + 1),
    label: `Record, ${i + 1} of ${cells.length}`,
    unit: "JSON",
    kind: "text",
    number: "code",
    value,
    note: "what this workbook was built from, for programs: verify reads it, and the add-in",
  }));
  return { heading: "For programs", lines };
}

const check = (id: string, label: string, condition: string, note: string): ScalarLine =>
  constant(id, label, "1 or 0", "integer", `IF(${condition},1,0)`, 1, { kind: "check", note });

/** Two numbers agree to the tolerance, whatever their size. */
const agree = (a: string, b: string): string => `ABS(${a}-(${b}))<={tolerance}*MAX(1,ABS(${a}))`;

function judgements(context: Context): ScalarLine {
  const fields = groups.flatMap(({ fields: of }) => of);
  const values: Record<string, number> = { ...context.input.market, ...context.input.assumptions } as never;
  const judged = fields.filter((field) => sourceWords(context, field, values[field]!).source === "judgement").length;
  return {
    ...fixed("judgementCount", "Inputs that rest on judgement", "count", "integer", judged),
    note: `of ${fields.length}; each is marked on Inputs`,
  };
}

function inputChecks({ quarters, workings }: Context): Section {
  const none = (condition: string): string => `SUMPRODUCT((${condition})*1)=0`;
  return {
    heading: "Inputs",
    lines: [
      check(
        "checkHorizon",
        "The horizon fits the sheets",
        `{quarters}<=${rowsBuilt(quarters)}`,
        `rows were built for ${quarters} quarters; build again for more`,
      ),
      check(
        "checkRoom",
        "A year of operation follows every build",
        `AND(${none("{leaseLastAge:sites}<4")},${none("{cloudOpens:sites}>{quarters}-4")})`,
        "otherwise the horizon is too short for a site",
      ),
      check(
        "checkCritical",
        "Critical load is within the connection",
        none("{criticalMw:sites}>{gridMw:sites}"),
        "grid MW per critical MW is at least 1",
      ),
      check("checkMining", "Mining load is within the connection", none("{miningMw:sites}>{gridMw:sites}"), ""),
      check(
        "checkFloor",
        "The marginal miner pays for power",
        "{marginalPowerPriceUsdPerKwh}>=0",
        "0 switches the response of difficulty off",
      ),
      check(
        "checkSites",
        "Every site has power, efficiency and size",
        `AND(${none("{siteGridMw:sites}<=0")},${none("{siteEfficiencyJPerTh:sites}<1")},${none("{siteMiningPue:sites}<1")})`,
        `${workings.length} sites`,
      ),
    ],
  };
}

/** The number of rows is a fact of the sheet, not an assumption: the index of the last row less the exit row. */
const rowsBuilt = (_: number): string => "{mineFlow:index:last}-1";

function tieChecks(_: Context): Section {
  const hashprice =
    "{price:first}*({subsidy:first}+{feesBtcPerBlock})*{hashesPerPhDay}/({difficulty}*{hashesPerDifficulty})";
  const sum = (flow: string, factor: string): string => `SUMPRODUCT({${flow}:block}*{${factor}:all})`;
  return {
    heading: "Ties",
    lines: [
      check(
        "checkHashprice",
        "Quarter 1 ties to HASHPRICE at its price",
        agree("{rawHashprice:first}", hashprice),
        "same formula, straight from Inputs",
      ),
      check(
        "checkMineFlows",
        "A: the flows are worth the value",
        agree("{mineValue:total}", sum("mineFlow", "mineFactor")),
        "present value of the flows of all sites",
      ),
      check(
        "checkLeaseFlows",
        "B: the flows are worth the value",
        agree(
          "{leaseValue:total}",
          `${sum("leaseHallFlow", "leaseFactor")}+${sum("leaseMining", "mineFactor")}+${sum("leaseSales", "mineFactor")}`,
        ),
        "",
      ),
      check(
        "checkCloudFlows",
        "C: the flows are worth the value",
        agree(
          "{cloudValue:total}",
          `${sum("cloudOwnFlow", "cloudFactor")}+${sum("cloudMining", "mineFactor")}+${sum("cloudSales", "mineFactor")}`,
        ),
        "",
      ),
      check(
        "checkStop",
        "A is worth at least what it fetches today",
        "SUMPRODUCT(({mineValue:sites}<{sellToday:sites})*1)=0",
        "selling at once is one of its choices",
      ),
      check(
        "checkExit",
        "No hall is sold above its replacement limit",
        "SUMPRODUCT(({hallValue:sites}>{replacementLimit:sites}*(1+{tolerance}))*1)=0",
        "",
      ),
      check(
        "checkTotals",
        "Comparison's totals are the sheets' totals",
        `AND(${agree("{cmpMine:total}", "{mineValue:total}/10^6")},${agree("{cmpLease:total}", "{leaseValue:total}/10^6")},${agree("{cmpCloud:total}", "{cloudValue:total}/10^6")})`,
        "",
      ),
    ],
  };
}
