/** The day on which the base market was read: every text that dates it reads this. */
export const baseMarketDate = "2025-11-17";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** "November 2025". */
export const baseMarketMonth = ((): string => {
  const [year, month] = baseMarketDate.split("-");
  return `${MONTHS[Number(month) - 1]} ${year}`;
})();

/** What a market that nobody has read is called. */
export const baseMarketName = `base values, ${baseMarketMonth}`;
