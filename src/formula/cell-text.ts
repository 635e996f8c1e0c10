/** A text inside a formula: in quotes, its own quotes doubled. */
export const quotedText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The words of a text inside a formula: the inverse. */
export const textIn = (quoted: string): string => quoted.slice(1, -1).replace(/""/g, '"');

const firstSigns = /^[=+\-@\t\r]/;

/** Text that a program may take for a formula when somebody types or imports it. */
export const looksLikeFormula = (text: string): boolean => firstSigns.test(text);
