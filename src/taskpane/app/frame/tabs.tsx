import { tabs, type Tab } from "../../base/places.js";

interface TabsProps {
  readonly current: Tab;
  readonly onChoose: (tab: Tab) => void;
}

export const Tabs = ({ current, onChoose }: TabsProps) => (
  <header class="top">
    <nav class="tabs" aria-label="Sections">
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          data-label={label}
          onClick={() => onChoose(id)}
          {...(id === current ? { "aria-current": "page" as const } : {})}
        >
          {label}
        </button>
      ))}
    </nav>
  </header>
);
