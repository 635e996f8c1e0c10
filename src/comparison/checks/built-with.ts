import { builtOf, changedOf, inputOf, curveSum } from "../roles.js";
import type { Line, Role, ScalarLine, Section, SiteLine } from "../../sheet/plan.js";
import { constant } from "../lines/line-builders.js";
import type { Context } from "../context.js";
import { inputsSheet } from "../inputs/inputs-sheet.js";

/**
 * The inputs as they were when the solved values were computed, and how many have changed since. Solved values say
 * "stale" from then on; every live formula follows by itself.
 */
export function builtWithSections(context: Context): Section[] {
  const inputs = inputsSheet(context)
    .sections.flatMap((section) => section.lines)
    .filter((line) => line.kind === "input");
  const constants = inputs.filter((line): line is ScalarLine => line.shape === "constant");
  const sites = inputs.filter((line): line is SiteLine => line.shape === "site");
  const counts = chunked(constants, 10).map((lines, i) => countLine(lines, i));
  const siteCounts = chunked(sites, 7).map((lines, i) => siteCountLine(lines, i));
  const ids = [...[...counts, ...siteCounts].map(({ id }) => id), "changedCurve"];
  return [
    {
      heading: "Changed since the solved values were computed",
      lines: [
        constant("changedInputs", "Inputs changed", "count", "general", ids.map((id) => `{${id}}`).join("+"), 0, {
          emphasis: "total",
          role: changedOf("all", []),
          note: "bitcoin prices of equal value and the tornado are solved values",
        }),
        ...counts,
        ...siteCounts,
        constant(
          "changedCurve",
          "of your hashprice curve",
          "count",
          "general",
          "IF(ABS(SUM({hashpriceCurve:all})-{curveBuilt})<={tolerance}*MAX(1,{curveBuilt}),0,1)",
          0,
          { role: changedOf("curve", [inputOf("hashpriceCurve")]) },
        ),
      ],
    },
    {
      heading: "Built with",
      breakBefore: true,
      lines: [...constants.map(builtLine), curveLine(context), ...sites.map(builtSite)],
    },
  ];
}

const builtLabel = (label: string): string => `${label}, when built`;

const builtLine = ({ id, role, label, unit, number, value }: ScalarLine): Line => ({
  ...(role ? { role: builtOf(role) } : {}),
  shape: "constant",
  id: `${id}Built`,
  label: builtLabel(label),
  unit,
  number,
  value,
  kind: "text",
});

const builtSite = ({ id, role, label, unit, number, values }: SiteLine): Line => ({
  ...(role ? { role: builtOf(role) } : {}),
  shape: "site",
  id: `${id}Built`,
  label: builtLabel(label),
  unit,
  number,
  values,
  kind: "text",
});

function curveLine({ input }: Context): ScalarLine {
  const sum = (input.market.hashpriceCurve ?? []).reduce<number>((total, value) => total + (value ?? 0), 0);
  return {
    shape: "constant",
    id: "curveBuilt",
    role: curveSum,
    label: "Sum of your hashprice curve, when built",
    unit: "USD/PH/day",
    number: "price",
    value: sum,
    kind: "text",
  };
}

const countLine = (lines: readonly ScalarLine[], i: number): ScalarLine =>
  constant(
    `changed${i + 1}`,
    `of ${lines[0]!.label.toLowerCase()} to ${lines[lines.length - 1]!.label.toLowerCase()}`,
    "count",
    "general",
    lines.map(({ id }) => `IF({${id}}={${id}Built},0,1)`).join("+"),
    0,
    { role: changedOf(`inputs ${i + 1}`, rolesOf(lines)) },
  );

const rolesOf = (lines: readonly Line[]): Role[] => lines.flatMap(({ role }) => (role ? [role] : []));

const siteCountLine = (lines: readonly SiteLine[], i: number): ScalarLine =>
  constant(
    `changedSites${i + 1}`,
    `of the sites: ${lines[0]!.label.toLowerCase()} to ${lines[lines.length - 1]!.label.toLowerCase()}`,
    "count",
    "general",
    lines.map(({ id }) => `SUMPRODUCT(({${id}:sites}<>{${id}Built:sites})*1)`).join("+"),
    0,
    { role: changedOf(`sites ${i + 1}`, rolesOf(lines)) },
  );

function chunked<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(size * i, size * (i + 1)));
}
