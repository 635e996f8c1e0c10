/** Money other than US dollars and cents: a price in it is never read as USD. "ct" may be a euro cent. */
const foreign =
  /\b(?:ca?|au?|nz|hk|mx|r|s)\$|[€£¥₽₹₩]|\b(?:euros?|eur|cad|aud|nzd|gbp|pounds?|cny|rmb|yuan|jpy|yen|nok|sek|dkk|chf|brl|rub|inr|pence|cts?)\b/g;

/** One spelling for units, money (¢ $ ¤ for other money), per (/) and per cent (%); the order matters. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""],
  [/per ?cent\b|\bpct\b/g, "%"],
  [/\bper\b/g, "/"],
  [/\b(?:us|u\.s\.) ?(?:¢|c(?:ents?)?\b)|\bcents?\b|\bc(?=\s*\/)/g, " ¢ "],
  [/\b(?:us|u\.s\.) ?(?:\$|dollars?\b)|\busd|\bdollars?\b/g, " $ "],
  [foreign, " ¤ "],
  [/\b([km])w[\s·.-]*h(?:r|rs|our|ours)?\b/g, "$1wh"],
  [/all[ -]in\b/g, "all-in"],
  [/\bfirst[ -]year\b|\byear[ -]?1\b/g, " "],
  [/\bjoules?\b/g, "j"],
  [/\b(?:terahash|ths|t)\b/g, "th"],
  [/\b(?:(k)ilo|(m)ega|(g)iga)?watts?\b/g, "$1$2$3w"],
  [/\b([km])w[es]\b/g, "$1w"],
  [/\b(?:mm|mn|mln|millions?)\b/g, "m"],
  [/\b(?:months|mo|monthly)\b/g, "month"],
  [/\b(?:years|yrs?|annum|annual|yearly)\b/g, "year"],
  [/\b(quarter|fraction)s\b/g, "$1"],
  [/\bit\b/g, "critical"],
];

/** The words and signs of a header: "Power ($/MWh)" is power, $, /, mwh. A rent's "/month" is "month". */
export function headerTokens(text: string): string[] {
  const spelt = spellings.reduce((all, [from, to]) => all.replace(from, to), text.normalize("NFKC").toLowerCase());
  const tokens = spelt.match(/all-in|\p{L}+|\d+|[$¢¤%/]/gu) || [];
  return tokens.filter((token, i) => token !== "/" || !/^(month|year|s)$/.test(tokens[i + 1] || ""));
}
