import { findQuantity } from "../../economics/quantities.js";
import { several } from "../base/numerals.js";
import { Icon } from "../base/parts/icon.js";
import type { FunctionsScreen } from "./commands.js";
import { byCategory, catalogue, marked, matches, type Entry } from "./gallery.js";
import { searchId } from "./search-id.js";

/** The functions that match, by category, under the field that searches them. */
export function FunctionList({ state, send }: FunctionsScreen) {
  const { query, open } = state.functions;
  const found = matches(query);
  return (
    <>
      <Search query={query} words={countOf(query, found.length, catalogue.length)} send={send} />
      {byCategory(found).map(([category, entries]) => (
        <div class="group tight" key={category}>
          <h2>{category}</h2>
          <div>
            {entries.map((entry) => (
              <FunctionRow
                key={entry.id}
                entry={entry}
                name={marked(entry.id, query)}
                open={entry.id === open}
                onOpen={(isOpen) => {
                  if (isOpen) send({ type: "open function", id: entry.id });
                  else if (entry.id === open) send({ type: "open function", id: null });
                }}
              />
            ))}
          </div>
        </div>
      ))}
    </>
  );
}

interface SearchProps extends Pick<FunctionsScreen, "send"> {
  readonly query: string;
  readonly words: string;
}

const Search = ({ query, words, send }: SearchProps) => (
  <div class="group">
    <h1 tabIndex={-1}>Functions</h1>
    <div class="search">
      <Icon name="find" />
      <input
        id={searchId}
        class="control"
        type="search"
        autoComplete="off"
        spellcheck={false}
        value={query}
        aria-label="Search functions"
        aria-describedby="function-count"
        onInput={({ currentTarget }) => send({ type: "search functions", query: currentTarget.value })}
      />
    </div>
    <p class="small quiet" id="function-count" role="status">
      {words}
    </p>
  </div>
);

function countOf(query: string, found: number, all: number): string {
  if (query.trim() === "") return `${several(all, "function")}, no prefix to type`;
  return `${found} of ${all} match \u201c${query.trim()}\u201d`;
}

interface FunctionRowProps {
  readonly entry: Entry;
  readonly name: readonly [before: string, match: string, after: string];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

const FunctionRow = ({ entry, name, open, onOpen }: FunctionRowProps) => {
  const [before, match, after] = name;
  return (
    <details class="function" open={open} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
      <summary>
        <span class="name">
          {before}
          {match && <mark>{match}</mark>}
          {after}
        </span>
        <span class="small">{entry.unit}</span>
      </summary>
      {open && <FunctionDetails entry={entry} />}
    </details>
  );
};

const FunctionDetails = ({ entry }: { readonly entry: Entry }) => (
  <div class="details">
    <p class="small">{entry.summary}</p>
    {entry.parameters.length > 0 && (
      <table class="parameters" aria-label={`Parameters of ${entry.id}`}>
        <tbody>
          {entry.parameters.map(({ name, standard }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="quiet">{findQuantity(name)?.unit ?? "range or text"}</td>
              <td class="num">{standard === undefined ? <span class="quiet">required</span> : String(standard)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <div class="example">
      <code>{entry.example.formula}</code>
      <b>{givesOf(entry)}</b>
    </div>
    {entry.note && <p class="small quiet">{entry.note}</p>}
    <p class="small quiet">
      {entry.formula}. Blank cells count as left out.{" "}
      <a href={`assets/help/${entry.id}.html`} target="_blank">
        Full help
      </a>
    </p>
  </div>
);

const givesOf = ({ example: { gives } }: Entry): string =>
  typeof gives === "number" ? String(Number(gives.toPrecision(5))) : gives;
