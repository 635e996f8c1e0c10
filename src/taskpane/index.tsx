import "./styles/index.js";
import { excelWorkbook } from "./excel-workbook.js";
import { marketAddress } from "./market-address.js";
import { start } from "./start.js";

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html has no element with the id root.");
  return start({ root, workbook: excelWorkbook, marketAddress });
});
