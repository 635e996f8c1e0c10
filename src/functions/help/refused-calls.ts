import { findQuantity, type Quantity } from "../../economics/quantities.js";
import type { Entry } from "../catalogue/entry.js";
import type { Evaluate } from "./evaluate.js";
import { formulaArguments, withArgument } from "./formula-arguments.js";
import { typedNumber } from "./shown-number.js";

/** A call that a function refuses, with what it really says. */
export interface RefusedCall {
  readonly formula: string;
  readonly error: string;
  readonly message: string;
}

/** Mistakes and cases without an answer that belong to one function; the others are made from its example. */
const own: Readonly<Record<string, readonly string[]>> = {
  SHUTDOWNPRICE: ["=SHUTDOWNPRICE(18,0,1.5E14)"],
  BREAKEVENEFFICIENCY: ["=BREAKEVENEFFICIENCY(0,43.2)"],
  BREAKEVENDIFFICULTY: ["=BREAKEVENDIFFICULTY(90000,18,0)"],
  ASICPAYBACK: ["=ASICPAYBACK(27,30,34,0.06)"],
  ASICSPEC: ['=ASICSPEC("Antminer S22","efficiency")', '=ASICSPEC("Antminer S21","price")'],
  CURTAILVALUE: ['=CURTAILVALUE({"low";"high"},90)'],
  THREEPATHS: [
    '=THREEPATHS({"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)";"Ridge",100,45,18})',
    '=THREEPATHS({"Site","Grid MW","Efficiency (J/TH)";"Ridge",100,18})',
    '=THREEPATHS({"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)";"Ridge",100,0.045,18},{"rentUsdPerMonth",125})',
    '=THREEPATHS({"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)";"Ridge",100,0.045,18},{"exitCapRate",7.5})',
  ],
  INDIFFERENCE: [
    '=INDIFFERENCE("rent","mine","lease",{"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)";"Ridge",100,0.045,18})',
    '=INDIFFERENCE("btcPriceUsd","mine","rent",{"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)";"Ridge",100,0.045,18})',
    '=INDIFFERENCE("difficulty","lease","cloud",{"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)";"Ridge",100,0.045,18})',
  ],
  PATHODDS: [
    '=PATHODDS({"Site","Grid MW","Power price ($/kWh)","Efficiency (J/TH)";"Ridge",100,0.045,18},,1000000)',
    '=PATHODDS({"Site","Grid MW";"Ridge",100})',
  ],
};

const MOST_SLIPS = 2;
/** Longer numbers are no example of what people type. */
const LONGEST_NUMBER = 9;

/** Calls that the function refuses, each tried: no answer, a wrong unit, a number out of range, a required blank. */
export function refusedCalls(entry: Entry, evaluate: Evaluate): RefusedCall[] {
  const numbers = numbersOf(entry);
  const tryAt = (place: number, text: string): RefusedCall[] =>
    tried(withArgument(entry.example.formula, place, text), evaluate);
  const special = (own[entry.id] ?? []).flatMap((formula) => tried(formula, evaluate));
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
