/** Looks by name. Writers turn a style into their host's terms; nobody else names a colour. */
export interface Style {
  readonly colour?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly format?: string;
  readonly align?: "left" | "right" | "center";
  readonly indent?: number;
  readonly topBorder?: string;
  readonly bottomBorder?: string;
  readonly wrap?: boolean;
}

export type StyleName = string;
