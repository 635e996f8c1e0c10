import type { Action } from "../app/actions.js";
import type { Choices } from "../base/case/choices.js";
import type { ScenariosState } from "../app/state.js";
import { checkName, findScenario, type Scenario } from "./scenario.js";

interface Scenarios {
  readonly scenarios: ScenariosState;
  readonly choices: Choices;
}

/** Scenarios by name. Using one replaces the choices; saving one keeps them. */
export function reduceScenarios(scenarios: ScenariosState, choices: Choices, action: Action): Scenarios {
  const only = (changed: Partial<ScenariosState>): Scenarios => ({ scenarios: { ...scenarios, ...changed }, choices });
  switch (action.type) {
    case "name scenario": {
      const text = action.kind === "rename" ? (scenarios.current ?? "") : "";
      return only({ naming: { kind: action.kind, text }, message: null });
    }
    case "scenario name":
      return scenarios.naming ? only({ naming: { kind: scenarios.naming.kind, text: action.text } }) : only({});
    case "cancel name":
      return only({ naming: null });
    case "save scenario":
    case "rename scenario":
      return only(named(scenarios, choices, action));
    case "update scenario":
      return only(updated(scenarios, choices, action.savedAt));
    case "use scenario":
      return used(scenarios, choices, action.name);
    case "compare scenario":
      return only({ compared: action.name });
    case "delete scenario":
      return only(deleted(scenarios, action.name));
    case "import scenarios":
      return only({ saved: merged(scenarios.saved, action.scenarios), message: { tone: "ok", text: action.note } });
    case "scenario message":
      return only({ message: { tone: action.tone, text: action.text } });
    default:
      return only({});
  }
}

function named(
  scenarios: ScenariosState,
  choices: Choices,
  action: { readonly type: "rename scenario" } | { readonly type: "save scenario"; readonly savedAt: string },
): Partial<ScenariosState> {
  const { naming, saved, current } = scenarios;
  if (!naming) return {};
  const name = naming.text.trim();
  const renaming = action.type === "rename scenario";
  const problem = checkName(name, renaming ? saved.filter((scenario) => scenario.name !== current) : saved);
  if (problem) return { naming: { ...naming, problem } };
  const after = renaming
    ? saved.map((scenario) => (scenario.name === current ? { ...scenario, name } : scenario))
    : [...saved, { name, savedAt: action.savedAt, choices }];
  const text = renaming ? `Renamed to \u201c${name}\u201d.` : `Saved as \u201c${name}\u201d in this workbook.`;
  return { saved: after, current: name, naming: null, message: { tone: "ok", text } };
}

const updated = ({ saved, current }: ScenariosState, choices: Choices, savedAt: string): Partial<ScenariosState> => ({
  saved: saved.map((scenario) => (scenario.name === current ? { ...scenario, savedAt, choices } : scenario)),
  message: { tone: "ok", text: `\u201c${current}\u201d now holds the values in the fields.` },
});

function used(scenarios: ScenariosState, choices: Choices, name: string): Scenarios {
  const scenario = findScenario(scenarios.saved, name);
  if (!scenario) return { scenarios: { ...scenarios, current: null }, choices };
  const compared = scenarios.compared === name ? null : scenarios.compared;
  return {
    scenarios: { ...scenarios, current: name, compared, naming: null, message: null },
    choices: scenario.choices,
  };
}

const deleted = (scenarios: ScenariosState, name: string): Partial<ScenariosState> => ({
  saved: scenarios.saved.filter((scenario) => scenario.name !== name),
  current: scenarios.current === name ? null : scenarios.current,
  compared: scenarios.compared === name ? null : scenarios.compared,
  message: { tone: "ok", text: `\u201c${name}\u201d is deleted. Its values stay in the fields.` },
});

/** Imported scenarios beside the saved ones: a taken name gets a number, nothing is overwritten. */
function merged(saved: readonly Scenario[], imported: readonly Scenario[]): readonly Scenario[] {
  return imported.reduce<readonly Scenario[]>(
    (all, scenario) => [...all, { ...scenario, name: freeName(scenario.name, all) }],
    saved,
  );
}

function freeName(name: string, taken: readonly Scenario[]): string {
  let free = name;
  for (let i = 2; findScenario(taken, free); i++) free = `${name} (${i})`;
  return free;
}
