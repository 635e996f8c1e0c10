/** Cash need and payback of added-up flows, as the core has them; `cent` is a cent in the money of the flows. */
export interface AddedUp {
  /** The added-up flows, and the number of each row. */
  readonly sums: string;
  readonly rows: string;
  readonly cent: string;
}

/** The first row that is the lowest, to a cent. */
export const lowestRowFormula = ({ sums, rows, cent }: AddedUp): string =>
  `1/SUMPRODUCT(MAX((${sums}<=MIN(${sums})+${cent})/${rows}))`;

export const peakNeedFormula = ({ sums, cent }: AddedUp): string => `IF(MIN(${sums})>=-1*${cent},0,-1*MIN(${sums}))`;

/** The first row after the lowest that is back at 0, or the words `never`; "/4" makes years of quarters. */
export function paybackFormula({ sums, rows, cent }: AddedUp, lowestRow: string, never: string, toYears = ""): string {
  const back = `(${rows}>${lowestRow})*(${sums}>=-1*${cent})`;
  return `IF(SUMPRODUCT(${back})=0,"${never}",1/SUMPRODUCT(MAX(${back}/${rows}))${toYears})`;
}
