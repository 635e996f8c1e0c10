/** Where a number comes from. Only web addresses become links; "judgement" is said as such. */
export function Source({ source }: { readonly source: string }) {
  const host = hostOf(source);
  if (!host) return <em>{source}</em>;
  return (
    <a href={source} target="_blank" rel="noopener noreferrer">
      {host}
      <span class="for-readers"> (opens in the browser)</span>
    </a>
  );
}

function hostOf(source: string): string | null {
  try {
    const { protocol, host } = new URL(source);
    return /^https?:$/.test(protocol) ? host.replace(/^www\./, "") : null;
  } catch {
    return null;
  }
}
