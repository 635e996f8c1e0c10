import type { ComponentChildren } from "preact";

export interface Column {
  readonly title: string;
  /** Numbers stand to the right, under a title that does. */
  readonly number?: boolean;
}

interface TableProps {
  readonly columns: readonly Column[];
  /** What the table is, for readers; or the id of a heading that says it. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly look?: string;
  /** The rows. */
  readonly children: ComponentChildren;
}

export const Table = ({ columns, label, labelledBy, look, children }: TableProps) => (
  <table
    {...(look ? { class: look } : {})}
    {...(label ? { "aria-label": label } : {})}
    {...(labelledBy ? { "aria-labelledby": labelledBy } : {})}
  >
    <thead>
      <tr>
        {columns.map(({ title, number }) => (
          <th key={title} scope="col" {...(number ? { class: "num" } : {})}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
