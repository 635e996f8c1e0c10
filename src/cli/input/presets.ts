import { distance, nearest } from "../../sites/nearest.js";
import { baseName, presetNames, type PresetName } from "../../sites/assumptions/presets.js";
import { usage } from "../outcome.js";

/** Presets as they are typed on a command line. */
const typedNames: Readonly<Record<string, PresetName | typeof baseName>> = {
  base: baseName,
  "hyperscaler-lease": "Hyperscaler lease",
  "neocloud-backstop": "Neocloud lease with backstop",
  "neocloud-unsupported": "Neocloud lease, unsupported",
  retrofit: "Retrofit",
  "gpu-cloud-contracted": "GPU cloud, contracted",
  "gpu-cloud-merchant": "GPU cloud, merchant",
};

export const typedPresets = Object.keys(typedNames);

/** The preset of that name, typed short or in full. @throws Stop (usage) naming the nearest and all others. */
export function presetNamed(typed: string): PresetName | typeof baseName {
  const plain = typed.trim().toLowerCase();
  const short = typedPresets.find((name) => name === plain);
  if (short !== undefined) return typedNames[short]!;
  if (plain === baseName.toLowerCase()) return baseName;
  const full = presetNames.find((name) => name.toLowerCase() === plain);
  if (full !== undefined) return full;
  const near = nearest(plain, typedPresets, 1)[0]!;
  const meant = distance(near, plain) <= near.length / 2 ? `; ${near} was probably meant` : "";
  throw usage(`“${typed.slice(0, 40)}” is no preset${meant}. There are ${typedPresets.join(", ")}.`);
}
