/** Line icons on a 16 px grid, 1.5 px strokes. They only repeat what words say, so readers skip them. */
const drawings = {
  again: "M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3",
  ask: "M8 14.25A6.25 6.25 0 1 0 8 1.75a6.25 6.25 0 0 0 0 12.5ZM6.4 6.3a1.7 1.7 0 1 1 2.4 1.6c-.6.3-.8.6-.8 1.2M8 11.4v.1",
  bad: "M8 14.25A6.25 6.25 0 1 0 8 1.75a6.25 6.25 0 0 0 0 12.5ZM8 4.8v4M8 11.2v.1",
  check: "M3.5 8.5l3 3 6-7",
  find: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4l3.4 3.4",
  info: "M8 14.25A6.25 6.25 0 1 0 8 1.75a6.25 6.25 0 0 0 0 12.5ZM8 7.4v3.8M8 4.9V5",
  ok: "M8 14.25A6.25 6.25 0 1 0 8 1.75a6.25 6.25 0 0 0 0 12.5ZM5.3 8.2l1.9 1.9 3.5-4",
  rows: "M2 3.5h12v9H2zM2 6.5h12M2 9.5h12M6 3.5v9",
  warn: "M8 2.2 14.3 13.3H1.7ZM8 6.6v3M8 11.4v.1",
} as const;

export type IconName = keyof typeof drawings;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={drawings[name]} />
  </svg>
);
