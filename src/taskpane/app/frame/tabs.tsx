import type { Tab } from "../state.js";

const tabs: readonly (readonly [Tab, string])[] = [
  ["compare", "Compare"],
  ["market", "Market"],
  ["functions", "Functions"],
  ["share", "Share"],
];

interface TabsProps {
  readonly current: Tab;
  readonly onChoose: (tab: Tab) => void;
}

export const Tabs = ({ current, onChoose }: TabsProps) => (
  <header class="top">
    <nav class="tabs" aria-label="Sections">
      {tabs.map(([tab, label]) => (
        <button
          key={tab}
          type="button"
          data-label={label}
          onClick={() => onChoose(tab)}
          {...(tab === current ? { "aria-current": "page" as const } : {})}
        >
          {label}
        </button>
      ))}
    </nav>
  </header>
);
