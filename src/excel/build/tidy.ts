import { readBook } from "../workbook/book-state.js";
import type { BuildJob } from "./build-job.js";
import type { OwnContents } from "./rewriting.js";

/** After a rewrite: the copies, the old charts and the sheets that the plan no longer has go. Can be repeated. */
export async function tidy(context: Excel.RequestContext, job: BuildJob, own: OwnContents): Promise<void> {
  const { worksheets } = context.workbook;
  const charts = job.sheets.flatMap(({ old }) =>
    old ? [{ id: old.id, charts: worksheets.getItem(old.id).charts.load("items/id") }] : [],
  );
  const now = await readBook(context);
  const copies = new Set(job.sheets.flatMap((one) => (one.old ? [one.old.backup] : [])));
  const obsolete = new Set(job.obsolete.map((one) => one.id));
  for (const sheet of charts)
    for (const chart of sheet.charts.items) if (own.charts.get(sheet.id)?.ours.includes(chart.id)) chart.delete();
  const first = job.nameOf.get(job.sheets[0]?.sheet.id ?? "");
  if (first !== undefined) worksheets.getItem(first).activate();
  for (const sheet of now.sheets)
    if (copies.has(sheet.name) || obsolete.has(sheet.id)) worksheets.getItem(sheet.id).delete();
  await context.sync();
}
