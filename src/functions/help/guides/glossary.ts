import { quantities, type QuantityName } from "../../../economics/index.js";

/** A word of the field in one or two plain sentences. */
export interface Term {
  readonly title: string;
  /** Said beside the title: the unit, or of a unit what is measured in it. */
  readonly aside?: string;
  readonly words: string;
  /** Functions that compute it or take it. */
  readonly functions: readonly string[];
}

/** A quantity by its label; label and unit are the dictionary's. */
const quantity = (name: QuantityName, words: string, ...functions: string[]): Term => ({
  title: quantities[name].label,
  aside: quantities[name].standingUnit,
  words,
  functions,
});
/** A unit in which a quantity is given: the word that people look up. */
const unit = (name: QuantityName, words: string, ...functions: string[]): Term => ({
  title: quantities[name].standingUnit,
  aside: quantities[name].label,
  words,
  functions,
});
const term = (title: string, words: string, ...functions: string[]): Term => ({ title, words, functions });

const mining: readonly Term[] = [
  quantity(
    "hashpriceUsdPerPhDay",
    "What one PH/s of hashrate earns in a day. It is gross of pool fee, power and uptime, and moves with the Bitcoin price, the fees and the difficulty.",
    "HASHPRICE",
  ),
  term("Hashvalue", "What one PH/s of hashrate earns in a day, in bitcoin: hashprice before the price.", "HASHVALUE"),
  term("Hashcost", "What one PH/s of hashrate pays for power in a day.", "HASHCOST"),
  unit(
    "efficiencyJPerTh",
    "Energy that a machine needs for a million million hashes: the lower the better. 1 J/TH is 1 kW per PH/s.",
    "ASICSPEC",
    "HASHCOST",
  ),
  quantity(
    "difficulty",
    "How hard a block is to find. Every 2,016 blocks the network sets it anew, so that a block takes ten minutes on average.",
    "NETWORKHASHRATE",
    "NEXTDIFFICULTY",
  ),
  quantity("subsidyBtc", "New bitcoin that a block pays to its miner. It halves every 210,000 blocks.", "BLOCKSUBSIDY"),
  term("Halving", "The block from which the subsidy is half of what it was, about every four years.", "HALVINGDATE"),
  quantity(
    "feesBtcPerBlock",
    "What the payments in a block pay to its miner, on average over a day of blocks.",
    "HASHVALUE",
  ),
  quantity("poolFeeFraction", "What a mining pool keeps of the reward for smoothing it.", "MININGPERMWH"),
  quantity(
    "pue",
    "Power usage effectiveness: all the power of a site over the power of its machines. 1.03 means that cooling and losses take 3 % more.",
    "HASHCOST",
  ),
  quantity("uptimeFraction", "The share of the time in which the machines run.", "BTCMINED"),
  term(
    quantities.breakevenUsdPerMwh.label,
    "The power price at which a machine earns just what its power costs.",
    "BREAKEVENPOWER",
    "BREAKEVENEFFICIENCY",
  ),
  term("Shutdown price", "The Bitcoin price below which a machine costs more in power than it earns.", "SHUTDOWNPRICE"),
  term(
    "Curtailment",
    "Switching off while power is dear. The right to do so is worth what is not lost in those hours.",
    "CURTAILVALUE",
  ),
  term(
    "Marginal miner",
    "The one who just covers the power at today's hashprice, and stops first when hashprice falls.",
  ),
  quantity("machinePriceUsdPerTh", "What a new machine costs, per TH/s of its hashrate.", "ASICPAYBACK"),
];

const power: readonly Term[] = [
  unit(
    "gridMw",
    "What the utility delivers at the fence. Values per watt are per watt of it, unless they say critical.",
    "EVPERMW",
  ),
  unit(
    "criticalMw",
    "What the halls give to the tenant's or one's own computers, after cooling and losses.",
    "RENTPERKW",
  ),
  quantity(
    "gridPerCriticalMw",
    "How much connection a MW of computers takes: cooling, losses and reserve included.",
    "LEASEPERMWH",
  ),
  term(
    "Powered land",
    "A site with a grid connection and little else: what is left to sell when machines or a tenant are gone.",
  ),
  term(
    "Powered shell",
    "A building with its power and structure. The tenant puts in cooling and fit-out, and pays a lower rent.",
  ),
  term(
    "Demand response",
    "Being paid to stand ready to switch off when the grid asks for it, whether it asks or not.",
    "CURTAILVALUE",
  ),
  term(
    "4CP and scarce hours",
    "In Texas the grid's charges follow the load in four peaks of the summer, one a month from June to September: who is off then pays less. Scarce hours are the few in a year in which power costs many times its average.",
    "CURTAILVALUE",
  ),
  term(
    "Take-or-pay block",
    "Power that is bought ahead and paid for whether it is used or not. What is not used can often be sold back at the market's price.",
  ),
  term("Power gap", "Demand for power less grid access and what is under construction.", "POWERGAP"),
];

const lease: readonly Term[] = [
  unit(
    "rentUsdPerKwMonth",
    "Rent of a month for each kW of critical load, in the first year.",
    "RENTPERKW",
    "IMPLIEDRENT",
  ),
  quantity("escalatorPerYear", "By how much the rent rises, once a year.", "LEASETCV"),
  quantity(
    "contractValueUsd",
    "All the rent of a lease over its term, as headlines state it. It is not discounted.",
    "RENTPERKW",
    "LEASETCV",
  ),
  term(
    "NOI",
    "Net operating income: rent less what the landlord pays to run the hall, before capex, debt and tax.",
    "LEASEPERMWH",
  ),
  quantity("noiMargin", "The part of the rent that is left as NOI.", "LEASEPERMWH", "YIELDONCOST"),
  term(
    "Triple net",
    "A lease in which the tenant pays taxes, insurance and upkeep besides the rent, so that nearly all of it is NOI.",
  ),
  quantity("capexUsdPerW", "What it costs to build, per watt of critical load.", "YIELDONCOST", "COLOCVALUE"),
  term("Yield on cost", "NOI of the first year over what the hall cost.", "YIELDONCOST"),
  quantity("capRate", "NOI of a year over the price of a building. A lower rate is a higher price.", "COLOCVALUE"),
  quantity("exitCapRate", "The cap rate at which the hall is sold in the end.", "COLOCDCF"),
  quantity("renewalProbability", "How likely the tenant stays when the term is over.", "COLOCDCF"),
  quantity("loanToCost", "The part of the building cost that a lender pays.", "COLOCDCF"),
  term(
    "DSCR",
    "Debt service cover ratio: NOI over interest and repayment of the same year. Lenders ask for more than 1.",
  ),
  quantity("costOfEquity", "The return that the owners ask for, a year.", "COLOCDCF"),
  term("Backstop", "Somebody stronger promises to pay the rent if the tenant does not."),
  term("Neocloud", "A company that rents out GPUs in halls that mostly belong to others."),
];

const cloud: readonly Term[] = [
  unit("gpuPriceUsdPerHour", "What a customer pays for one GPU for one hour.", "GPUBREAKEVEN", "GPUPRICEIMPLIED"),
  quantity("gpuUtilisationFraction", "The part of the hours that is sold.", "GPUBREAKEVEN"),
  quantity("gpuResidualFraction", "What a GPU fetches at the end of its life, as part of its cost.", "GPUBREAKEVEN"),
  quantity("gpuPrepaymentFraction", "What a customer pays at the start, credited back later."),
];

const comparison: readonly Term[] = [
  term("Paths", "What a site can become: A mines on, B leases power and hall, C runs its own GPU cloud.", "THREEPATHS"),
  term("Present value", "Money of later years in today's, at the rate that its risk asks for.", "THREEPATHS"),
  term("Unlevered", "Valued as if there were no debt: the same for every owner.", "THREEPATHS"),
  term(
    "Risk-weighted",
    "The value of a path times the probability that it is delivered, plus what is left if it is not times the rest.",
    "THREEPATHS",
  ),
  term("Lead", "The value of the best path less that of the second best, per grid watt.", "THREEPATHS"),
  term("Indifference", "The value of one input at which two paths are worth the same.", "INDIFFERENCE"),
  term(
    "P5, P50, P95",
    "Of all drawn futures 5 %, 50 % or 95 % are worth less than this. P50 is the middle one.",
    "PATHODDS",
  ),
  term(
    "Seed",
    "A whole number that the draws start from. The same seed gives the same numbers on any machine.",
    "PATHODDS",
  ),
  term("Preset", "A named set of assumptions to start from. Each says what it stands for.", "THREEPATHS"),
  term("Portable name", "A LAMBDA name such as TP_HASHPRICE that computes in a workbook without the add-in."),
  term(
    "Freeze and thaw",
    "Freeze puts values in place of our functions and keeps the formulas on a sheet of their own. Thaw puts them back.",
  ),
  term(
    "EV per MW",
    "What the market pays for a company without its bitcoin, per MW of its grid connections.",
    "EVPERMW",
  ),
];

/** Every term, by the alphabet. */
export const glossary: readonly Term[] = [...mining, ...power, ...lease, ...cloud, ...comparison].sort((a, b) =>
  a.title.localeCompare(b.title, "en", { sensitivity: "base" }),
);

/** Where a term stands on its page: letters and digits of its title. */
export const placeOf = ({ title }: Term): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
