import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

const fewRows = 64;

/**
 * Univer compares even a single cell (`C7>0`) by walking its index of every value in the column, which makes a
 * recalculation of long columns quadratic. Short ranges are compared directly instead; the results are the same.
 */
export function compareShortRangesDirectly(): void {
  const indexed = CELL_INVERTED_INDEX_CACHE.canUseCache.bind(CELL_INVERTED_INDEX_CACHE);
  CELL_INVERTED_INDEX_CACHE.canUseCache = (...range) => {
    const [, , , firstRow, lastRow] = range;
    return lastRow - firstRow < fewRows ? { rowsInCache: [], rowsNotInCache: [] } : indexed(...range);
  };
}
