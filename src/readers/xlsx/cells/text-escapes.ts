const escape = /_x([0-9A-Fa-f]{4})_/g;

/** In texts of cells `_x000D_` stands for a character that XML cannot hold, and `_x005F_` for "_" before such letters. */
export const unescaped = (text: string): string =>
  text.includes("_x") ? text.replace(escape, (_, digits: string) => String.fromCharCode(parseInt(digits, 16))) : text;
