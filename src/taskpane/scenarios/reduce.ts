import { reducerOf } from "../base/reducers.js";
import { checkName, findScenario, type Scenario } from "./scenario.js";
import type { ScenariosAction, ScenariosState } from "./state.js";

/** Scenarios by name. What using one does to the assumptions is the app's to say. */
export const reduceScenarios = reducerOf<ScenariosState, ScenariosAction>({
  "name scenario": (scenarios, { kind }) => {
    const text = kind === "rename" ? (scenarios.current ?? "") : "";
    return { ...scenarios, naming: { kind, text }, message: null };
  },
  "scenario name": (scenarios, { text }) =>
    scenarios.naming ? { ...scenarios, naming: { kind: scenarios.naming.kind, text } } : scenarios,
  "cancel name": (scenarios) => ({ ...scenarios, naming: null }),
  "save scenario": (scenarios, { savedAt, choices }) =>
    named(scenarios, scenarios.saved, (name) => ({
      saved: [...scenarios.saved, { name, savedAt, choices }],
      text: `Saved as \u201c${name}\u201d in this workbook.`,
    })),
  "rename scenario": (scenarios) => {
    const { saved, current } = scenarios;
    const others = saved.filter(({ name }) => name !== current);
    return named(scenarios, others, (name) => ({
      saved: saved.map((scenario) => (scenario.name === current ? { ...scenario, name } : scenario)),
      text: `Renamed to \u201c${name}\u201d.`,
    }));
  },
  "update scenario": (scenarios, { savedAt, choices }) => ({
    ...scenarios,
    saved: scenarios.saved.map((one) => (one.name === scenarios.current ? { ...one, savedAt, choices } : one)),
    message: { tone: "ok", text: `\u201c${scenarios.current}\u201d now holds the values in the fields.` },
  }),
  "use scenario": used,
  "compare scenario": (scenarios, { name }) => ({ ...scenarios, compared: name }),
  "delete scenario": (scenarios, { name }) => ({
    ...scenarios,
    saved: scenarios.saved.filter((scenario) => scenario.name !== name),
    current: scenarios.current === name ? null : scenarios.current,
    compared: scenarios.compared === name ? null : scenarios.compared,
    message: { tone: "ok", text: `\u201c${name}\u201d is deleted. Its values stay in the fields.` },
  }),
  "import scenarios": (scenarios, action) => ({
    ...scenarios,
    saved: merged(scenarios.saved, action.scenarios),
    message: { tone: "ok", text: action.note },
  }),
  "scenario message": (scenarios, { tone, text }) => ({ ...scenarios, message: { tone, text } }),
});

/** The name that was typed, given or refused. `taken`: scenarios whose names it must not have. */
function named(
  scenarios: ScenariosState,
  taken: readonly Scenario[],
  give: (name: string) => { readonly saved: readonly Scenario[]; readonly text: string },
): ScenariosState {
  const { naming } = scenarios;
  if (!naming) return scenarios;
  const name = naming.text.trim();
  const problem = checkName(name, taken);
  if (problem) return { ...scenarios, naming: { ...naming, problem } };
  const { saved, text } = give(name);
  return { ...scenarios, saved, current: name, naming: null, message: { tone: "ok", text } };
}

function used(scenarios: ScenariosState, { name }: { readonly name: string }): ScenariosState {
  if (!findScenario(scenarios.saved, name)) return { ...scenarios, current: null };
  const compared = scenarios.compared === name ? null : scenarios.compared;
  return { ...scenarios, current: name, compared, naming: null, message: null };
}

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
