import { savedChoices } from "../base/case/saved-choices.js";
import { several } from "../base/numerals.js";
import { longestName, type Scenario } from "./scenario.js";

/** Raised when a file of this version could no longer be read by an older pane. */
export const scenarioSchema = 1;
const kind = "three-paths scenarios";
const mostScenarios = 200;

/** Scenarios as a file: JSON, indented, so that a diff reads well. */
export const scenariosToJson = (scenarios: readonly Scenario[]): string =>
  JSON.stringify({ kind, schema: scenarioSchema, scenarios }, null, 2) + "\n";

export type ScenariosRead =
  { readonly scenarios: readonly Scenario[]; readonly note: string } | { readonly problem: string };

/** A file of scenarios, or a sentence why it is none. */
export function scenariosFromJson(text: string): ScenariosRead {
  const file = parsed(text);
  if (file === undefined) return { problem: "This file is not JSON. A scenario file is made with Export." };
  const { kind: itsKind, schema, scenarios } = (file ?? {}) as Record<string, unknown>;
  if (itsKind !== kind || typeof schema !== "number")
    return { problem: "This file holds no scenarios of this add-in." };
  if (schema > scenarioSchema) {
    return {
      problem: `This file was written by a newer version (format ${schema}, this pane reads ${scenarioSchema}). Update the add-in to read it.`,
    };
  }
  const listed = Array.isArray(scenarios) ? scenarios.slice(0, mostScenarios) : [];
  const read = listed.flatMap(savedScenario);
  if (read.length === 0) return { problem: "This file holds no scenario that can be read." };
  const lost = listed.length - read.length;
  const note = `${several(read.length, "scenario")} imported${lost ? `; ${lost} could not be read` : ""}.`;
  return { scenarios: read, note };
}

/** A saved scenario in a list, or an empty list. */
export function savedScenario(thing: unknown): Scenario[] {
  if (typeof thing !== "object" || thing === null) return [];
  const { name, savedAt, choices } = thing as Record<string, unknown>;
  const read = savedChoices(choices);
  if (typeof name !== "string" || name.trim() === "" || read === null) return [];
  const time = typeof savedAt === "string" && !Number.isNaN(Date.parse(savedAt)) ? savedAt : "";
  return [{ name: name.trim().slice(0, longestName), savedAt: time, choices: read }];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
