import type { SitesRead } from "../../sites/table/sites-read.js";
import type { Foot, FootButton } from "../base/foot.js";
import { several } from "../base/numerals.js";
import { rowsLeftOut, sitesFound } from "./answers.js";
import type { SitesState } from "./state.js";

export type SitesFootCommand = "readSelection" | "goToQuestion" | "toAssumptions";
type SitesFoot = Foot<SitesFootCommand>;

const primary: FootButton<SitesFootCommand> = { label: "Read selection", does: "readSelection" };

/** @param selection address of the live selection, once the host has told one */
export function sitesFoot(sites: SitesState, selection: string | null): SitesFoot {
  switch (sites.status) {
    case "reading":
      return { tone: "plain", words: "Reading the selection", primary };
    case "refused":
      return { tone: "bad", words: "Nothing was read and nothing was changed", primary };
    case "none": {
      const words = selection ? `Selected: ${selection}` : "Nothing is written before you press Build";
      return { tone: "plain", words, primary };
    }
    case "read":
      return readFoot(sites.read);
  }
}

function readFoot(read: SitesRead): SitesFoot {
  const open = read.questions.length;
  const left = rowsLeftOut(read);
  const found = sitesFound(read);
  const words = [
    found === 0 ? "No site could be read" : `${several(found, "site")} read`,
    ...(left ? [`${several(left, "row")} left out`] : []),
    ...(open ? [`${several(open, "question")} open`] : []),
  ].join(", ");
  if (open)
    return { tone: "warn", words, primary: { label: `Answer ${several(open, "question")}`, does: "goToQuestion" } };
  if (read.sites.length === 0) return { tone: "bad", words, primary };
  const label = `Continue with ${several(found, "site")}`;
  return { tone: left ? "warn" : "ok", words, primary: { label, does: "toAssumptions" } };
}
