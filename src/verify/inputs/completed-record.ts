import type { RecordRead } from "../../comparison/index.js";
import type { Site } from "../../economics/index.js";
import { completeCase } from "../../sites/assumptions/complete-case.js";
import type { Built } from "./case-of-cells.js";

/** A record as this version's model takes it: what an older one lacks stands at its base value, so that it can be planned. */
export function completedRecord({ input, details }: RecordRead): Built {
  const { market, assumptions, sites } = input;
  const scenarios = (details.scenarios ?? []).map(({ name, ...scenario }) => {
    const whole = completeCase([], { ...market, ...scenario.market }, { ...assumptions, ...scenario.assumptions });
    return { name, market: whole.market, assumptions: whole.assumptions };
  });
  const { scenarios: _told, ...rest } = details;
  return {
    input: completeCase(sites as readonly Site[], market, assumptions),
    details: { ...rest, ...(scenarios.length > 0 ? { scenarios } : {}) },
  };
}
