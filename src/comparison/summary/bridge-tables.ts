import type { TablePlan } from "../../sheet/plan.js";
import type { Context } from "../context.js";
import { bridgeSteps, spreadSteps, type BridgeStep } from "../lease/lease-bridge.js";
import { add } from "../lines/line-builders.js";
import { PATH_WORDS } from "./site-table-columns.js";

/** A row of a bridge: a total of the Lease sheet, in USD m and per grid watt. */
interface Row {
  readonly label: string;
  readonly formula: string;
  readonly valueUsd: number;
}

const total = (line: string): string => `{${line}:total}/10^6`;

function bridge(context: Context, id: string, heading: string, note: string, rows: readonly Row[]): TablePlan {
  const grid = add(context.workings.map(({ site }) => site.gridMw));
  const millions = rows.map(({ valueUsd }) => valueUsd / 1e6);
  return {
    id,
    heading,
    note,
    index: `${id}Step`,
    from: 1,
    to: rows.length,
    columns: [
      {
        id: `${id}Number`,
        label: "Step",
        unit: "no.",
        number: "integer",
        kind: "text",
        width: 6,
        values: rows.map((_, i) => i + 1),
      },
      {
        id: `${id}Label`,
        label: "All sites together",
        unit: "",
        number: "text",
        kind: "text",
        width: 24,
        values: rows.map(({ label }) => label),
      },
      {
        id: `${id}Millions`,
        label: "Present value",
        unit: "USD m",
        number: "moneyM",
        kind: "calculation",
        width: 12,
        formulas: rows.map(({ formula }) => formula),
        values: millions,
      },
      {
        id: `${id}PerWatt`,
        label: "The same",
        unit: "USD/W",
        number: "usdPerW",
        kind: "calculation",
        width: 10,
        formula: `{${id}Millions}/{gridMw:total}`,
        values: millions.map((value) => value / grid),
      },
    ],
  };
}

const stepRows = (context: Context, steps: readonly BridgeStep[]): Row[] =>
  steps.map(({ id, label, value }) => ({
    label,
    formula: total(id),
    valueUsd: add(context.workings.map((workings) => value(context, workings))),
  }));

const sumOf = (context: Context, pick: (workings: Context["workings"][number]) => number): number =>
  add(context.workings.map(pick));

/** Why B is worth more, or less, than A. */
export function bridgeTable(context: Context): TablePlan {
  const rows: Row[] = [
    { label: PATH_WORDS.mine, formula: total("mineValue"), valueUsd: sumOf(context, (w) => w.mine.value) },
    ...stepRows(context, bridgeSteps),
    { label: PATH_WORDS.lease, formula: total("bridgeLease"), valueUsd: sumOf(context, (w) => w.lease.value) },
  ];
  return bridge(context, "bridge", "From A to B", "Present values; the steps add up.", rows);
}

/** Why this B is less than the spread a broker quotes for the same rent, capex and cap rate. */
export function spreadTable(context: Context): TablePlan {
  const steps = stepRows(context, spreadSteps);
  const lease = sumOf(context, (w) => w.lease.value);
  const rows: Row[] = [
    { label: PATH_WORDS.lease, formula: total("leaseValue"), valueUsd: lease },
    ...steps,
    {
      label: "Stabilised spread",
      formula: total("stabilisedUsd"),
      valueUsd: lease + add(steps.map((row) => row.valueUsd)),
    },
  ];
  return bridge(
    context,
    "spread",
    "From B to the stabilised spread",
    "The spread is COLOCVALUE at the same inputs: value at the cap rate less capex, as if the hall stood let today.",
    rows,
  );
}
