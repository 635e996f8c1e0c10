import type { SitesRead } from "../../../sites/table/sites-read.js";

/** What was left aside, and what was taken where the table says nothing. */
export function Remarks({ read: { skipped, defaults } }: { readonly read: SitesRead }) {
  const rows = skipped.flatMap((one) => ("row" in one ? [`Row ${one.row}: ${one.why}`] : []));
  const sentences = [...defaults.map(({ sentence }) => sentence), ...rows];
  if (sentences.length === 0) return null;
  return (
    <details class="plain">
      <summary>Defaults taken and rows left aside ({sentences.length})</summary>
      <ul class="remarks small quiet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
