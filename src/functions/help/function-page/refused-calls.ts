import { findQuantity, type Quantity } from "../../../economics/index.js";
import type { Entry } from "../../catalogue/entry.js";
import type { Evaluate } from "../evaluate.js";
import { formulaArguments, withArgument } from "../../catalogue/formula-arguments.js";
import { typedNumber } from "../shown-number.js";

/** A call that a function refuses, with what it really says. */
export interface RefusedCall {
  readonly formula: string;
  readonly error: string;
  readonly message: string;
}

const MOST_SLIPS = 2;
/** Longer numbers are no example of what people type. */
const LONGEST_NUMBER = 9;

/** Calls that the function refuses, each tried: no answer, a wrong unit, a number out of range, a required blank. */
export function refusedCalls(entry: Entry, evaluate: Evaluate): RefusedCall[] {
  const numbers = numbersOf(entry);
  const tryAt = (place: number, text: string): RefusedCall[] =>
    tried(withArgument(entry.example.formula, place, text), evaluate);
  const special = (entry.refused ?? []).flatMap((formula) => tried(formula, evaluate));
  const slips = numbers.flatMap(({ place, quantity, value }) =>
    wrongUnits(quantity, value).flatMap((text) => tryAt(place, text)),
  );
  const meant = slips.filter(({ message }) => message.includes("probably meant")).slice(0, MOST_SLIPS);
  const [first] = numbers;
  const outside = first && !meant.length && !special.length ? tryAt(first.place, beyond(first.quantity)) : [];
  const needed = numbers.find(({ isRequired }) => isRequired);
  return [...special, ...meant, ...outside, ...(needed ? tryAt(needed.place, "") : [])];
}

/** The parameters that hold a number, with the example's or the default. */
function numbersOf({ parameters, example }: Entry) {
  const right = formulaArguments(example.formula).args;
  return parameters.flatMap(({ name, standard }, place) => {
    const quantity = findQuantity(name);
    const value = right[place] ?? standard;
    return quantity && typeof value === "number"
      ? [{ quantity, value, place, isRequired: standard === undefined }]
      : [];
  });
}

/** The value as somebody types it who thinks in another unit. */
const wrongUnits = ({ slips = [] }: Quantity, value: number): string[] =>
  slips.map(({ factor }) => typedNumber(value / factor)).filter((text) => text.length <= LONGEST_NUMBER);

const beyond = ({ min }: Quantity): string => typedNumber(min - 1);

function tried(formula: string, evaluate: Evaluate): RefusedCall[] {
  const answer = evaluate(formula);
  return "error" in answer ? [{ formula, ...answer }] : [];
}
