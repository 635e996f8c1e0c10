const signs: Readonly<Record<string, string>> = { "*": " × ", "/": " ÷ ", "+": " + ", "-": " − " };

/** Formula text as people write it: 12*rent/(1000*capRate) is 12 × rent ÷ (1,000 × capRate). */
export const readableFormula = (text: string): string =>
  text.replace(/\d+/g, grouped).replace(/[*/+-]/g, (sign) => signs[sign]!);

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");
