import "./app/styles.js";
import { excelWorkbook } from "./app/excel/excel-workbook.js";
import { configuredMarket } from "./app/market-source.js";
import { start } from "./app/start.js";

const now = (): Date => new Date();

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html has no element with the id root.");
  return start({ root, workbook: excelWorkbook, market: configuredMarket(now), now });
});
