/** Currencies other than the US dollar, and cents that may be euro cents: a price in them is never read as USD. */
const foreign =
  /(?:\b(?:ca|c|au|a|nz|hk|mx|r|s)\$)|[€£¥₽₹₩]|\b(?:eur|euros?|cad|aud|nzd|gbp|pounds?|cny|rmb|yuan|jpy|yen|nok|sek|dkk|chf|brl|rub|inr|mxn|aed|kzt|pence|ore|øre|öre|ct|cts)(?![a-z])/g;

/** Header text with one spelling for dollars ($), US cents (¢), other money (¤), per (/), per cent (%) and kWh. */
const oneSpelling = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/per ?cent\b|\bpct\b/g, "%")
    .replace(/\bper\b/g, "/")
    .replace(/\b(?:us|u\.s\.) ?(?:¢|c(?:ents?)?\b)|¢|\bcents?\b|\bc(?=\s*\/)/g, " ¢ ")
    .replace(/\b(?:us|u\.s\.) ?(?:\$|dollars?\b)|\busd|\bdollars?\b/g, " $ ")
    .replace(foreign, " ¤ ")
    .replace(/\b([kmg])w[\s·.-]*h(?:r|rs|our|ours)?\b/g, "$1wh")
    .replace(/all[ -]in\b/g, "all-in")
    .replace(/\bfirst[ -]year\b|\byear[ -]?1\b/g, " ");

/** The words and signs of a header: "Power ($/MWh)" is power, $, /, mwh. */
export const headerTokens = (text: string): string[] => oneSpelling(text).match(/all-in|\p{L}+|\d+|[$¢¤%/]/gu) ?? [];
