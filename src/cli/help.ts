import { typedPresets } from "./input/presets.js";

/** What `--help` prints: commands, options, exit codes, nothing longer than a terminal line. */
export const helpLines: readonly string[] = `
Three Paths: what a watt of grid connection is worth when the site mines on (A),
leases its power (B) or runs its own cloud (C).

  three-paths build SITES [options]     compare the sites of a table or a case
  three-paths verify WORKBOOK.xlsx      do its numbers still follow from its inputs?

SITES is a .csv or .xlsx table with a header row, or a case as JSON:
{ "market": {...}, "assumptions": {...}, "sites": [...] }. What it leaves out is a
base value or the preset's.

Options of build
  --preset NAME        ${presetLines()}
  --market FILE        market snapshot or market fields, JSON
  --assumptions FILE   name and value in two columns (CSV), or an object (JSON)
  --out FILE           the workbook; comparison.xlsx unless told
  --json [FILE]        results as JSON, on stdout without FILE or with -;
                       no workbook then, unless --out is given too
  --sheet NAME         sheet of an .xlsx with the sites; else the first with a table
  --column COL=MEANING what a column is, by header or letter; as often as needed
  --leave-out          build without the rows that are refused
  --force              replace files that exist
  --help, --version

Results go to stdout, everything else to stderr. Files are written whole or not at
all. A workbook holds 200 sites, --json takes 10,000. SOURCE_DATE_EPOCH sets the
time of building, so that equal inputs give equal files.

Exit codes
  0    done; of verify: unchanged
  1    the input is refused, with the reason
  2    the command line is wrong
  3    a file cannot be read or written
  4    verify: inputs have changed since the workbook was built
  5    verify: numbers do not follow from the inputs
  6    verify: an input is outside its range, so nothing follows from it
  7    verify: another version built it; only its inputs were compared
  130  interrupted
`
  .trim()
  .split("\n");

function presetLines(): string {
  const half = Math.ceil(typedPresets.length / 2);
  return `${typedPresets.slice(0, half).join(", ")},\n${" ".repeat(23)}${typedPresets.slice(half).join(", ")}`;
}
