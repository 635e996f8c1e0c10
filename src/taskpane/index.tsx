import "./app/styles.js";
import { excelWorkbook } from "./app/excel/excel-workbook.js";
import { marketAddress } from "./app/market-address.js";
import { start } from "./app/start.js";

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html has no element with the id root.");
  return start({ root, workbook: excelWorkbook, marketAddress });
});
