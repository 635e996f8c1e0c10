/** What the command line uses of Papa Parse 5.7. */
declare module "papaparse" {
  interface ParseError {
    readonly type: "Quotes" | "Delimiter" | "FieldMismatch";
    readonly row?: number;
  }
  interface ParseResult<Row> {
    readonly data: Row[];
    readonly errors: readonly ParseError[];
    readonly meta: { readonly delimiter: string };
  }
  interface ParseConfig {
    readonly delimiter?: string;
    readonly newline?: "\n";
  }
  const Papa: { parse<Row>(text: string, config?: ParseConfig): ParseResult<Row> };
  export default Papa;
}
