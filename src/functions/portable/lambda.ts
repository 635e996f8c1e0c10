import { tokensOf } from "../../formula/tokens.js";
import { type Quantity, rangeInWords } from "../../economics/index.js";
import { argument } from "../catalogue/arguments.js";
import type { Parameter } from "../catalogue/entry.js";
import type { PortableFormula } from "./portable-formula.js";

/**
 * A closed form as `=LAMBDA(…)`, in the formula language of en-US: blank and omitted arguments take the catalogue's
 * defaults, an argument outside the dictionary's range gives #VALUE! (the sentence stands in the formula, for whoever
 * steps through it), and #N/A says that there is no answer.
 */
export function lambdaText(parameters: readonly Parameter[], formula: PortableFormula): string {
  const head = parameters.map(({ name, standard }) => (standard === undefined ? name : `[${name}]`));
  const settled = parameters.flatMap((one) => (one.standard === undefined ? [] : [stepOf(one)]));
  const body = parameters.reduceRight((inner, one) => guarded(one, formula, inner), answerText(formula));
  return `=LAMBDA(${[...head, letText(settled, withSettled(body, parameters))].join(",")})`;
}

/** What an optional parameter is called once a blank has become its default. */
const settledName = (name: string): string => `${name}_`;

const stepOf = ({ name, standard }: Parameter): [name: string, text: string] => [
  settledName(name),
  `IF(ISOMITTED(${name}),${standard},IF(${name}="",${standard},${name}))`,
];

/** The body speaks of parameters by the catalogue's names; of optional ones it means the settled value. */
function withSettled(body: string, parameters: readonly Parameter[]): string {
  const optional = new Set(parameters.filter((one) => one.standard !== undefined).map((one) => one.name));
  const settled = tokensOf(body).map(({ kind, text }) =>
    kind === "word" && optional.has(text) ? settledName(text) : text,
  );
  return settled.join("");
}

const letText = (steps: readonly (readonly [string, string])[], result: string): string =>
  steps.length === 0 ? result : `LET(${steps.flat().join(",")},${result})`;

function answerText({ steps = {}, refused = {}, noAnswer, result }: PortableFormula): string {
  const answer = noAnswer === undefined ? result : `IF(${noAnswer},NA(),${result})`;
  const refusing = Object.entries(refused).reduceRight(
    (text, [when, why]) => `IF(${when},VALUE("${why}"),${text})`,
    answer,
  );
  return letText(Object.entries(steps), refusing);
}

/** `inner` where the argument is acceptable. Comparing once for all of a range keeps a spilled answer whole or refused. */
function guarded({ name }: Parameter, { zeroAllowed = [] }: PortableFormula, inner: string): string {
  const rule = argument(name);
  if (rule.kind !== "number") return inner;
  const quantity: Quantity = zeroAllowed.includes(name) ? { ...rule.quantity, zeroAllowed: true } : rule.quantity;
  const sentence = `${rule.label} needs a number, ${rangeInWords(quantity)}`;
  return `IF(AND(ISNUMBER(${name}),${withinText(name, quantity)}),${inner},VALUE("${sentence}"))`;
}

function withinText(name: string, { min, max, minExcluded, maxExcluded, zeroAllowed }: Quantity): string {
  const bounds = [`${name}>${minExcluded ? "" : "="}${min}`, `${name}<${maxExcluded ? "" : "="}${max}`];
  return zeroAllowed ? `OR(${name}=0,AND(${bounds.join(",")}))` : bounds.join(",");
}
