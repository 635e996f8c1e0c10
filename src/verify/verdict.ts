import { fingerprint, readRecord, VERSION, type RecordRead } from "../comparison/index.js";
import { mapSheets } from "./align/match-sheets.js";
import type { BookSheet } from "./cells.js";
import { compare } from "./compare/compare.js";
import type { OurSheets } from "./comparisons.js";
import type { Built } from "./inputs/case-of-cells.js";
import { completedRecord } from "./inputs/completed-record.js";
import { layoutOf } from "./layout-of.js";
import { proven } from "./record-proof.js";
import type { Verdict, VerdictKind } from "./verdict-data.js";

const nothing = (name: string) =>
  ({ name, built: null, hash: "", changed: [], findings: [], missing: [], notRecalculated: false, why: null }) as const;

const noRecord =
  "It keeps no record of what it was built from: an earlier version built it, or the record was deleted. Nothing was compared.";

/** Recomputes a comparison from its own inputs and compares every formula and every result, wherever they stand. */
export function verdictOf(ours: OurSheets): Verdict {
  const { checks, checksName: name } = ours;
  if (!checks) return { ...nothing(name), kind: "numbers do not follow", missing: [name] };
  const record = readRecord(valuesOf(checks));
  if (record.kind === "read") return ofRecord(record, ours, checks.name);
  if (record.kind === "none") return { ...nothing(checks.name), kind: "not compared", why: noRecord };
  return { ...nothing(checks.name), kind: "numbers do not follow", why: record.problem };
}

function* valuesOf({ rows, columns, cellAt }: BookSheet): Generator<unknown> {
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = cellAt(row, column);
      if (cell) yield cell.value;
    }
}

function ofRecord(record: RecordRead, ours: OurSheets, name: string): Verdict {
  const told = completedRecord(record);
  const said = (built: Built) => ({ ...nothing(name), built, hash: fingerprint(built.input) });
  const planned = layoutOf(told);
  if (typeof planned === "string") return { ...said(told), kind: "not compared", why: planned };
  const maps = mapSheets(planned.sheets, ours.sheets);
  const missing = planned.sheets.filter(({ id }) => !maps.has(id)).map(({ name }) => name);
  const { built, findings: witnesses } = proven(told, planned, maps);
  const then = built === told ? planned : layoutOf(built);
  if (typeof then === "string") return { ...said(built), kind: "numbers do not follow", why: then };
  const compared = compare(built, then, maps);
  const verdict = judged({ ...said(built), ...compared, missing, findings: [...witnesses, ...compared.findings] });
  const another = anotherVersion(record);
  if (another === null || verdict.kind !== "numbers do not follow") return verdict;
  const known = verdict.changed.filter(({ role }) => !record.missing.some((field) => field.endsWith(`.${role.of}`)));
  return { ...said(built), kind: "not compared", changed: known, why: another };
}

/** Why formulas and results may differ from ours without anybody's doing; null when this version built the workbook. */
function anotherVersion({ product, missing, strange }: RecordRead): string | null {
  if (product === VERSION && missing.length === 0 && strange.length === 0) return null;
  const by =
    product === VERSION ? "An earlier state of this version" : `Version ${product === "" ? "unknown" : product}`;
  return `${by} built it, this is ${VERSION}: formulas and results may differ, so only inputs were compared.`;
}

function judged(found: Omit<Verdict, "kind"> & { readonly refused: boolean }): Verdict {
  const { refused, ...verdict } = found;
  const kindOf = (): VerdictKind => {
    if (found.findings.length > 0 || found.missing.length > 0) return "numbers do not follow";
    if (refused) return "inputs refused";
    return found.changed.length > 0 ? "inputs changed" : "unchanged";
  };
  return { ...verdict, kind: kindOf() };
}
