/** Numbers as the pane shows them: the same on every machine, comma for thousands, a real minus sign. */

const minus = "\u2212";
const dash = "\u2013";

/** Thousands separated, with exactly so many decimals. */
export function fixed(value: number, decimals = 0): string {
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`);
  const isZero = Number(value.toFixed(decimals)) === 0;
  return value < 0 && !isZero ? minus + digits : digits;
}

/** As many decimals as the number has, up to six; thousands separated. */
export function plain(value: number): string {
  if (Math.abs(value) >= 1e12) return exponential(value);
  const digits = String(Number(value.toFixed(6)));
  return fixed(value, digits.includes("e") ? 0 : (digits.split(".")[1]?.length ?? 0));
}

/** 152.27e12: powers of a thousand, because people say "152 tera". */
export function exponential(value: number): string {
  const power = Math.floor(Math.log10(Math.abs(value)) / 3) * 3;
  return `${Number((value / 10 ** power).toPrecision(6))}e${power}`;
}

export const usdPerW = (value: number): string => fixed(value, 2);
export const usdMillions = (value: number): string => fixed(value / 1e6, 1);
/** A difference carries its sign: "+74.2", "\u221212.0", and "0.0" where there is none. */
export function usdMillionsApart(value: number): string {
  const words = usdMillions(value);
  return value > 0 && Number((value / 1e6).toFixed(1)) > 0 ? `+${words}` : words;
}
export const orDash = (value: number | null | undefined, show: (value: number) => string): string =>
  value === null || value === undefined || !Number.isFinite(value) ? dash : show(value);

const names = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
/** "two" to "twelve", then digits. */
export const counted = (count: number): string => (names[count] ?? String(count)).toLowerCase();
/** As a sentence begins. */
export const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
/** "1 site", "12 sites". */
export const several = (count: number, one: string, many = `${one}s`): string =>
  `${fixed(count)} ${count === 1 ? one : many}`;

/** "a, b and c": names joined for a sentence, shortened past `most`; by semicolons where a name has a comma. */
export function listed(words: readonly string[], most = 3): string {
  const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  const comma = shown.some((word) => word.includes(",")) ? ";" : ",";
  if (shown.length < 2) return shown[0] ?? "";
  return `${shown.slice(0, -1).join(`${comma} `)}${comma === ";" ? ";" : ""} and ${shown[shown.length - 1]}`;
}
