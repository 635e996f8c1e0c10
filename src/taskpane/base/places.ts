/** The tabs of the pane, and the steps of its first tab, in the order in which they stand. */
export const tabs = [
  { id: "compare", label: "Compare" },
  { id: "market", label: "Market" },
  { id: "functions", label: "Functions" },
  { id: "share", label: "Share" },
] as const;
export type Tab = (typeof tabs)[number]["id"];

export const steps = [
  { id: "sites", label: "Sites" },
  { id: "assumptions", label: "Assumptions" },
  { id: "preview", label: "Preview" },
  { id: "build", label: "Build" },
] as const;
export type Step = (typeof steps)[number]["id"];

/** Where the user is: a step of Compare, or another tab. */
export type Place = Step | Exclude<Tab, "compare">;

/** What every feature may ask of the pane around it. */
export type PaneAction =
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly type: "step"; readonly step: Step }
  /** A failure that belongs to no field; null takes it away. */
  | { readonly type: "failure"; readonly sentence: string | null };
